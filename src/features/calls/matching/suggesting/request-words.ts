import { foldLabel, isSmallWord, stem } from '#features/terms/index.ts'

/** A word of a request, once, with how much it says. */
export interface RequestWord {
  readonly text: string
  readonly stem: string
  /** 0 to 1: words that stand in every request say little. */
  readonly weight: number
  /** Where it stands, counted in words. */
  readonly places: readonly number[]
}

/** Longer requests are read up to here: three hundred words, and some for a long-winded beginning. */
const mostWords = 400
const mostLetters = 6_000

/** What a request says, word by word in the order in which they first stand there; `filler` are stems that say little. */
export function requestWords(text: string, filler: ReadonlySet<string>): readonly RequestWord[] {
  const words = new Map<string, { text: string; stem: string; weight: number; places: number[] }>()
  const all = foldLabel(text.slice(0, mostLetters)).split(' ').slice(0, mostWords)
  for (const [place, one] of all.entries()) {
    if (!one || isSmallWord(one) || one.length > 40) continue
    const root = stem(one)
    const before = words.get(root)
    if (before) before.places.push(place)
    else words.set(root, { text: one, stem: root, weight: filler.has(root) ? 0.25 : 1, places: [place] })
  }
  return [...words.values()]
}
