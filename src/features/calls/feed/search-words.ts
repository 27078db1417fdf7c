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

/** What somebody typed as one tsquery for each telling word: that a word begins so. */
export const wordQueries = (typed: string): readonly string[] => tellingWords(typed).map(beginning)
