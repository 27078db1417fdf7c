/** A key made of words: lower case, no accents, at most 40 characters. */
export function keyFrom(words: string): string {
  const folded = words
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
  return folded
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
}

/** A key that nothing else has yet: the words themselves, or with a number behind. */
export function freshKey(wanted: string, taken: readonly string[], otherwise = 'question'): string {
  const base = keyFrom(wanted.replace(/-\d+$/, '')) || otherwise
  const used = new Set(taken)
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`
    if (!used.has(key)) return key
  }
}
