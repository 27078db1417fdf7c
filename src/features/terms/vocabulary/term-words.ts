import type { TermWording } from '../terms.ts'

/**
 * A term in one language: its label, what else people call it (commas between), and one line that says what it is.
 * @example term('Spreadsheets', 'Excel, Google Sheets', 'Tables that do sums for you.')
 */
export const term = (label: string, alternatives = '', definition = ''): TermWording => ({
  label,
  alternatives: alternatives.split(',').flatMap(one => one.trim() || []),
  definition,
})

/** The words for exactly these terms, so that a term without words in a language does not compile. */
export type WordsFor<Key extends string> = Readonly<Record<Key, TermWording>>
