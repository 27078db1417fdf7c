import { labelsOf } from './terms.ts'
import { vocabulary } from './vocabulary/vocabulary.ts'
import { foldLabel, isMisspelling } from './word-forms.ts'

// The words of the built-in vocabulary in every language, by length; made when somebody first mistypes.
let byLength: ReadonlyMap<number, readonly string[]> | undefined

function knownWords(): ReadonlyMap<number, readonly string[]> {
  if (byLength) return byLength
  const words = vocabulary.flatMap(({ texts }) => labelsOf(texts).flatMap(({ text }) => foldLabel(text).split(' ')))
  byLength = Map.groupBy(
    [...new Set(words)].filter(({ length }) => length >= 4),
    ({ length }) => length,
  )
  return byLength
}

const remembered = new Map<string, readonly string[]>()

/** Words of the built-in vocabulary that somebody who typed this may have meant, at most eight; none for a word of it. */
export function wordsMeant(typed: string): readonly string[] {
  const before = remembered.get(typed)
  if (before) return before
  const lengths = [0, 1, -1, 2, -2].map(more => typed.length + more)
  const isKnown = knownWords().get(typed.length)?.includes(typed)
  const words = isKnown ? [] : lengths.flatMap(length => knownWords().get(length) ?? [])
  const near = words.filter(word => isMisspelling(typed, word))
  if (remembered.size >= 5000) remembered.clear()
  remembered.set(typed, near.slice(0, 8))
  return near.slice(0, 8)
}
