import { searchText } from '#features/people/index.ts'

/** How labels are compared: folded as names are, and without signs. “Skjema- og blankettarbeid” has three words. */
export const foldLabel = (text: string): string =>
  searchText(text)
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()

// Folded, longest first. English and Norwegian together, because nobody says in which language they type.
const endings = [
  ...['ingene', 'isering', 'ations', 'ingen', 'inger', 'eringa'],
  ...['erne', 'ings', 'else', 'elsen', 'ene', 'ane', 'ere', 'ers', 'ies', 'ets', 'ens', 'ing', 'ied'],
  ...['er', 'en', 'et', 'ed', 'es', 'ar', 'y', 's', 'a', 'e'],
].sort((a, b) => b.length - a.length)
const shortest = 4

// Their last letters look like an ending: tablets are no tables, and the internet is not what is internal.
const whole = new Map([
  ['tablet', 'tablet'],
  ['tablets', 'tablet'],
  ['internet', 'internet'],
])

/**
 * The beginning that forms of one word share, in English or Norwegian: “spreadsheets” and “spreadsheet”, “brukerne” and
 * “bruker”. Cruder than a grammar: two words may share one, and then the better match comes first.
 */
export function stem(word: string): string {
  const itself = whole.get(word)
  if (itself) return itself
  const ending = endings.find(one => word.endsWith(one) && word.length - one.length >= shortest)
  if (ending) return word.slice(0, -ending.length)
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

const small = new Set(
  'a an and at by for from how i in is it my of on or to with the who what og at av den det de en et er for fra hva hvem i jeg kan med min om på pa som til ved'.split(
    ' ',
  ),
)

/** Words that say nothing by themselves, in English or Norwegian. */
export const isSmallWord = (word: string): boolean => small.has(word)

/** Whether one word becomes the other with at most so many letters changed, left out, added or swapped. */
export function isMisspelling(typed: string, meant: string, most = slipsAllowed(typed)): boolean {
  if (most === 0 || Math.abs(typed.length - meant.length) > most || !beginsAlike(typed, meant)) return false
  let twoAgo: number[] = []
  let before = Array.from({ length: meant.length + 1 }, (_, index) => index)
  for (let i = 1; i <= typed.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= meant.length; j += 1) {
      const same = typed[i - 1] === meant[j - 1]
      let cost = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1]
      if (swapped) cost = Math.min(cost, (twoAgo[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > most) return false
    twoAgo = before
    before = row
  }
  return (before[meant.length] ?? most + 1) <= most
}

/**
 * The word, and the word with any one letter left out: two words one slip apart share one. What `slips_of` of the
 * database keeps beside a word; given as an array, so that the index over those is asked and not every word.
 */
export function slipsOf(word: string): readonly string[] {
  const letters = [...word]
  return [...new Set([word, ...letters.map((_, place) => letters.toSpliced(place, 1).join(''))])]
}

// Nearly nobody gets both of the first two letters wrong, and most words are told apart by them at once.
const beginsAlike = (a: string, b: string): boolean => a[0] === b[0] || a[1] === b[1] || a[0] === b[1] || a[1] === b[0]

/** Short words are too like others to be corrected. */
const slipsAllowed = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)
