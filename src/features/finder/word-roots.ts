// Only what changes a word's number or makes it “the” word: “librarians”, “ingeniørene”. Folded, English and Norwegian.
const endings = ['erne', 'ene', 'ane', 'ers', 'ene', 'es', 'er', 'en', 'et', 'ne', 's', 'e', 'a']
const shortest = 4

/**
 * Other forms that a typed word may stand in, in English or Norwegian: “libraries” may be “library”, “lærerne” may be
 * “lærer”. Cruder than a grammar, and harmless: a form that is no word finds nobody.
 */
export function otherForms(word: string): readonly string[] {
  const without = endings
    .filter(ending => word.endsWith(ending) && word.length - ending.length >= shortest)
    .map(ending => word.slice(0, -ending.length))
  const ending = word.endsWith('ies') && word.length > 5 ? [`${word.slice(0, -3)}y`] : []
  const many = word.endsWith('y') && word.length > 3 ? [`${word.slice(0, -1)}ies`] : []
  return [...new Set([...ending, ...without, ...many])]
}
