import { foldLabel, isSmallWord, stem } from '#features/terms/index.ts'
import type { ResourceTexts } from './resource.ts'

/** By which words something is found, each as its stem, the weightiest first; and the whole words, for misspellers. */
export interface SearchWords {
  readonly title: string
  readonly skills: string
  readonly other: string
  readonly words: readonly string[]
}

interface Said {
  readonly texts: ResourceTexts
  readonly provider: string
  /** Names and other labels of the skills it teaches, in every language. */
  readonly skillWords: readonly string[]
}

const longestWord = 40
// A card has some hundred words; a long description adds nothing to be found by after this.
const mostWords = 2_000

export function searchWordsOf({ texts, provider, skillWords }: Said): SearchWords {
  const all = Object.values(texts).filter(words => words !== undefined)
  const title = wordsOf(all.map(words => words.title))
  const skills = wordsOf(skillWords)
  const summaries = wordsOf([...all.map(({ summary }) => summary), provider])
  const bodies = wordsOf(all.flatMap(({ forWhom, body }) => [forWhom, body]))
  return {
    title: stems(title),
    skills: stems(skills),
    other: stems([...summaries, ...bodies].slice(0, mostWords)),
    // What is misspelt is a title, a subject or a provider; words of whole texts would only offer strange ones.
    words: [...new Set([...title, ...skills, ...summaries])].filter(word => word.length > 3),
  }
}

/** The words of a search that say something, at most eight. */
export const typedWordsOf = (question: string): readonly string[] => [
  ...new Set(wordsOf([question.slice(0, 400)]).slice(0, 8)),
]

export const stemOf = (word: string): string => stem(word)

const wordsOf = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap(text => foldLabel(text).replace(/[+#]/g, ' ').split(' '))
    .filter(word => word !== '' && word.length <= longestWord && !isSmallWord(word))

const stems = (words: readonly string[]): string => [...new Set(words.map(stem))].join(' ')
