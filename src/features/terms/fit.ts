import { foldLabel, isMisspelling, isSmallWord, stem } from './word-forms.ts'

/** A typed word, prepared once for many labels. */
export interface TypedWord {
  readonly text: string
  readonly stem: string
}

/** The words of what somebody typed, at most twelve, folded, each at most forty letters. */
export function typedWords(typed: string): readonly TypedWord[] {
  const all = foldLabel(typed.slice(0, 400))
    .split(' ')
    .map(word => word.slice(0, 40))
    .filter(Boolean)
    .slice(0, 12)
  const telling = all.filter(word => !isSmallWord(word))
  return (telling.length > 0 ? telling : all).map(text => ({ text, stem: stem(text) }))
}

/** How well a label fits, from 0 to 1, and which of the typed words it is about. */
export interface Fit {
  readonly score: number
  readonly covers: readonly number[]
}

const none: Fit = { score: 0, covers: [] }

/** How well the words, all of them, are the beginning of this label or a part of it: for suggestions while typing. */
export function fitWhileTyping(words: readonly TypedWord[], label: string): number {
  const parts = labelWords(label)
  if (words.length === 0 || parts.length === 0) return 0
  const folded = foldLabel(label)
  const typed = words.map(({ text }) => text).join(' ')
  if (folded === typed) return 1
  const fits = words.map(word => Math.max(...parts.map(part => likeness(word, part, 'beginning'))))
  if (fits.includes(0)) return 0
  const length = Math.min(1, words.length / parts.length)
  const atStart = folded.startsWith(typed) ? 0.1 : 0
  return Math.min(0.99, average(fits) * (0.75 + 0.1 * length) + atStart)
}

/** How well this label stands in the words: for a search in which other words may mean something else. */
export function fitInSearch(words: readonly TypedWord[], label: string): Fit {
  const parts = labelWords(label)
  if (parts.length === 0) return none
  const found = parts.map(part => bestWord(words, part))
  const hit = found.filter(({ score }) => score > 0)
  if (hit.length === 0) return none
  const covers = [...new Set(hit.map(({ index }) => index))].sort((a, b) => a - b)
  const whole = hit.length / parts.length
  return { score: average(hit.map(({ score }) => score)) * (whole === 1 ? 1 : 0.6 * whole), covers }
}

function bestWord(words: readonly TypedWord[], part: TypedWord): { index: number; score: number } {
  let best = { index: -1, score: 0 }
  for (const [index, word] of words.entries()) {
    const score = likeness(word, part, 'whole')
    if (score > best.score) best = { index, score }
  }
  return best
}

// A label's words are asked for again and again, and labels hardly change.
const kept = new Map<string, readonly TypedWord[]>()
function labelWords(label: string): readonly TypedWord[] {
  const known = kept.get(label)
  if (known) return known
  if (kept.size > 50_000) kept.clear()
  const words = typedWords(label)
  kept.set(label, words)
  return words
}

function likeness(word: TypedWord, part: TypedWord, wanted: 'beginning' | 'whole'): number {
  if (word.text === part.text) return 1
  if (word.stem === part.stem) return 0.95
  if (wanted === 'beginning' && part.text.startsWith(word.text)) return 0.9
  if (part.text.startsWith(word.stem) && word.stem.length >= 5) return 0.8
  // Norwegian writes words together: “innsikt” is in “brukerinnsikt”.
  if (word.stem.length >= 5 && part.text.includes(word.stem)) return 0.6
  return isMisspelling(word.text, part.text) ? 0.7 : 0
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
