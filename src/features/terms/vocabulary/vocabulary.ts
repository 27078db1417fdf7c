import type { TermKind, TermTexts } from '../terms.ts'
import { en as interestsEn } from './interests.en.ts'
import { nb as interestsNb } from './interests.nb.ts'
import { en as languagesEn } from './languages.en.ts'
import { nb as languagesNb } from './languages.nb.ts'
import { en as networksEn } from './networks.en.ts'
import { nb as networksNb } from './networks.nb.ts'
import { en as rolesEn } from './roles.en.ts'
import { nb as rolesNb } from './roles.nb.ts'
import { en as skillsEn } from './skills.en.ts'
import { nb as skillsNb } from './skills.nb.ts'
import type { WordsFor } from './term-words.ts'

export interface BuiltInTerm {
  readonly kind: TermKind
  /** Never renamed and never used for something else: it names the term across versions. */
  readonly key: string
  readonly texts: TermTexts
}

/** The terms that come with the program, in every language. */
export const vocabulary: readonly BuiltInTerm[] = [
  ...both('skill', skillsEn, skillsNb),
  ...both('interest', interestsEn, interestsNb),
  ...both('language', languagesEn, languagesNb),
  ...both('network', networksEn, networksNb),
  ...both('role', rolesEn, rolesNb),
]

function both<Key extends string>(kind: TermKind, en: WordsFor<Key>, nb: WordsFor<Key>): BuiltInTerm[] {
  return (Object.keys(en) as Key[]).map(key => ({ kind, key, texts: { en: en[key], nb: nb[key] } }))
}
