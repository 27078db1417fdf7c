/** A stretch of a comment that may give somebody away: from, to (not included), and what it looks like. */
export type Mask = readonly [from: number, to: number, kind: MaskKind]
export const maskKinds = ['name', 'mail', 'phone', 'number', 'address'] as const
export type MaskKind = (typeof maskKinds)[number]

const mailAddress = /[\p{L}\d._%+'-]{1,64}@[\p{L}\d.-]{1,190}\.\p{L}{2,24}/gu
const address = /\b(?:https?:\/\/|www\.)\S{1,400}/giu
const phone = /(?<![\p{L}\d])(?:\+|00)?\d(?:[ ().-]{0,2}\d){7,13}(?![\p{L}\d])/gu
// Norwegian identity numbers, British national insurance and NHS numbers.
const identity = /(?<![\p{L}\d])(?:\d{6} ?\d{5}|[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d]|\d{3} \d{3} \d{4})(?![\p{L}\d])/giu
const title =
  /\b(?:[Mm]rs?|[Mm]s|[Mm]iss|[Dd]r|[Ff]ru|[Hh]err|[Ff]røken)\.? (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/gu
const word = /\p{L}[\p{L}'’-]*/gu

/**
 * What a rule takes for a name or a way to reach somebody; a person looks at it afterwards. `names` are the words in the
 * names of those who work here, in small letters. Capital letters decide: “mark” is a word, “Mark” is a name.
 */
export function proposeMasks(words: string, names: ReadonlySet<string>): Mask[] {
  const found: Mask[] = []
  const add = (from: number, to: number, kind: MaskKind) => {
    if (!found.some(([begin, end]) => from < end && to > begin)) found.push([from, to, kind])
  }
  for (const match of words.matchAll(mailAddress)) add(match.index, match.index + match[0].length, 'mail')
  for (const match of words.matchAll(address)) add(match.index, match.index + match[0].length, 'address')
  for (const match of words.matchAll(identity)) add(match.index, match.index + match[0].length, 'number')
  for (const match of words.matchAll(phone)) add(match.index, match.index + match[0].length, 'phone')
  for (const match of words.matchAll(title)) {
    const name = match[1] ?? ''
    add(match.index + match[0].length - name.length, match.index + match[0].length, 'name')
  }
  for (const match of words.matchAll(word)) {
    const isName = /^\p{Lu}/u.test(match[0]) && match[0].split(/['’-]/).some(part => names.has(part.toLowerCase()))
    if (isName) add(match.index, match.index + match[0].length, 'name')
  }
  return found.sort(([a], [b]) => a - b)
}

/** The words with each mask replaced by what stands for it. Masks outside of the words are passed over. */
export function applyMasks(words: string, masks: readonly Mask[], sayFor: (kind: MaskKind) => string): string {
  let [text, at] = ['', 0]
  for (const [from, to, kind] of masks.toSorted(([a], [b]) => a - b)) {
    if (from < at || to > words.length || from >= to) continue
    text += `${words.slice(at, from)}[${sayFor(kind)}]`
    at = to
  }
  return text + words.slice(at)
}

/** Every place where one of the words stands that somebody typed to be hidden, whatever its capital letters. */
export function masksFor(words: string, typed: readonly string[]): Mask[] {
  const lower = words.toLowerCase()
  return typed.flatMap(one => {
    const wanted = one.trim().toLowerCase()
    const found: Mask[] = []
    if (wanted.length === 0) return found
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length))
      found.push([at, at + wanted.length, 'name'])
    return found
  })
}
