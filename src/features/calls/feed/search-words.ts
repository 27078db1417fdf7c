import { foldLabel, isSmallWord, stem } from '#features/terms/index.ts'

const mostWords = 8

/** The telling words of what somebody typed, folded as `words_of` folds them in the database. */
const tellingWords = (typed: string): readonly string[] => {
  const all = foldLabel(typed.slice(0, 1_000))
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean)
  const telling = all.filter(word => !isSmallWord(word))
  return [...new Set(telling.length > 0 ? telling : all)].slice(0, mostWords)
}

// Only letters, digits, + and # come through, so nothing of tsquery's own signs does.
const beginning = (word: string) => `'w${stem(word).slice(0, 40)}':*`

/** A tsquery in which every word has to begin some word; empty where nothing was typed. */
export const everyWordOf = (typed: string): string => tellingWords(typed).map(beginning).join(' & ')

/** The same, where one word is enough. */
export const anyWordOf = (typed: string): string => tellingWords(typed).map(beginning).join(' | ')
