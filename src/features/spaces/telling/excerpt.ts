import { type Named, withNames } from '../posting/mentions.ts'

const longest = 700
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The beginning of what somebody wrote, as plain text, for mails and lists. */
export function excerpt(words: string, people: readonly Named[], formerColleague: string, most = longest): string {
  const plain = withNames(words, people, formerColleague)
    .replace(/```[\s\S]*?```/g, '…')
    .replace(/\[([^\]\n]{1,300})\]\([^)\n]{1,2000}\)/g, '$1')
    .replace(/^[#>]+ +/gm, '')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  const short = [...graphemes.segment(plain.slice(0, most * 8))].slice(0, most + 1).map(({ segment }) => segment)
  return short.length > most ? `${short.slice(0, most).join('').trimEnd()}…` : short.join('')
}
