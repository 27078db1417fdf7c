import { edgeVariants, type StampMotif, stampMotifs } from '#platform/html/components/index.ts'

export const isMotif = (text: unknown): text is StampMotif => stampMotifs.some(motif => motif === text)

/** The edge around the figure follows from the key, so that achievements with the same figure are different shapes. */
export function edgeOfKey(key: string): number {
  let sum = 0
  for (const letter of key) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 999_983
  return sum % edgeVariants
}
