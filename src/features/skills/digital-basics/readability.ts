/** How hard texts in English or Norwegian are to read: words a sentence, and LIX (Björnsson 1968; under 30 is easy). */
export function readability(texts: readonly string[]): { readonly wordsPerSentence: number; readonly lix: number } {
  const words = texts.flatMap(wordsOf)
  const wordsPerSentence = words.length / texts.flatMap(sentencesOf).length
  return {
    wordsPerSentence,
    lix: wordsPerSentence + (100 * words.filter(word => word.length > 6).length) / words.length,
  }
}

/** The Flesch–Kincaid grade (1975) of English texts: the school year in which most pupils can read them. */
export function fleschKincaidGrade(texts: readonly string[]): number {
  const words = texts.flatMap(wordsOf)
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * readability(texts).wordsPerSentence + 11.8 * (syllables / words.length) - 15.59
}

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[’-][\p{L}\p{N}]+)*/gu) ?? []

// A colon does not end a sentence here, although LIX would allow it: that keeps the measure strict.
const sentencesOf = (text: string): string[] => text.split(/[.?!]+[”»)]*(?:\s+|$)/u).filter(part => part !== '')

function syllablesOf(word: string): number {
  const sounded = word.toLowerCase().replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/u, '')
  return Math.max(1, sounded.match(/[aeiouy]+/gu)?.length ?? 0)
}
