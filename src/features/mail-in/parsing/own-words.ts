const longest = 200_000

/**
 * What somebody newly wrote in an answer: without the mail that it answers, which mail programs repeat below or between,
 * and without a signature. Where nothing else is left, what was written between the quotes is.
 */
export function ownWords(text: string): string {
  const lines = text.slice(0, longest).replace(/\r\n?/g, '\n').split('\n')
  const end = lines.findIndex((line, at) => isEnd(line, lines, at))
  const kept = (end < 0 ? lines : lines.slice(0, end)).filter(line => !isQuoted(line))
  return (lines.some(isQuoted) ? withoutAttribution(kept) : kept)
    .join('\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const isQuoted = (line: string) => /^\s{0,3}>/.test(line)

// After these lines comes nothing of one's own any more.
const ends: readonly RegExp[] = [
  /^-- ?$/,
  /^_{20,}$/,
  /^-{2,}\s*(original message|opprinnelig melding|videresendt melding|forwarded message|begin forwarded message)\s*-{2,}$/i,
  /^(sent from|sendt fra) (my|min|the|outlook|mail|e-post|gmail|samsung|yahoo|proton)\b.{0,80}$/i,
  /^(get|hent|få|last ned|skaff deg) outlook for\b.{0,60}$/i,
]

function isEnd(line: string, lines: readonly string[], at: number): boolean {
  const tidy = line.trim()
  if (ends.some(one => one.test(line) || one.test(tidy))) return true
  return isHeaderBlock(lines, at) || isAttribution(lines, at)
}

// Outlook repeats the head of the mail that it answers: From, Sent, To, Subject, in the reader's language.
const headWords = /^\*?(from|sent|to|cc|subject|date|fra|sendt|til|kopi|emne|dato)\*?\s?:/i
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!/^\*?(from|fra)\*?\s?:/i.test(lines[at]?.trim() ?? '')) return false
  const next = lines.slice(at + 1, at + 6).filter(line => headWords.test(line.trim()))
  return next.length >= 2
}

// “On 22 November, Asha wrote:”, over up to three lines; with the quote below it, or with nothing more.
const attribution = /^(on\b.{5,300}\bwrote|.{5,300}\bwrote|(den\b)?.{3,300}\bskrev\b.{0,120})\s?:$/i
// How such a line begins when it is broken before the word: a day, or a date.
const begins = /^(on|den|(mon|tues?|wed|thu|fri|sat|sun|man|tir|ons|tor|fre|lør|søn)\w*\.?,?|\d{1,4}[./-])(\s|\d)/i
function isAttribution(lines: readonly string[], at: number): boolean {
  const length = attributionLength(lines, at)
  if (length === 0) return false
  const after = lines.slice(at + length).filter(line => line.trim() !== '')
  const said = lines.slice(at, at + length).join(' ')
  // With nothing below it may be a sentence of their own; a mail program writes when or who as well.
  const isTheirs = after.length > 0 ? after.every(isQuoted) : /\d{2}|@/.test(said)
  return isTheirs || /\b(n-[a-z2-7]{8}-|capable)/i.test(said)
}

function attributionLength(lines: readonly string[], at: number): number {
  const first = lines[at]?.trim() ?? ''
  if (!begins.test(first) && !/\b(wrote|skrev)\b/i.test(first)) return 0
  for (let length = 1; length <= 3; length += 1) {
    const joined = lines
      .slice(at, at + length)
      .map(line => line.trim())
      .join(' ')
      .slice(0, 600)
    if (attribution.test(joined)) return length
  }
  return 0
}

// Somebody wrote between the quotes: the line that introduces them is not theirs.
function withoutAttribution(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(line => line.trim() !== '')
  const length = first < 0 ? 0 : attributionLength(lines, first)
  return length > 0 ? lines.slice(first + length) : lines
}
