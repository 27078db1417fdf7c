import { digitalBasics, type Framework, getCurrentFramework, listFrameworkKeys } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { findSkillsToChoose } from '../named-skills.queries.ts'
import type { NamedSkill } from '../named-skills.ts'

/** What there is to choose from: what a search found, and before a search all skills of Digital basics. */
export interface SkillChoice {
  readonly typed: string
  readonly isEmptySearch: boolean
  readonly found: readonly NamedSkill[]
  readonly basics: Framework | undefined
}

export async function skillChoice(db: Reading, query: URLSearchParams, locale: Locale): Promise<SkillChoice> {
  const typed = (query.get('search') ?? '').slice(0, 200).trim()
  if (typed) {
    const found = await findSkillsToChoose(db, typed, locale)
    return { typed, isEmptySearch: false, found, basics: undefined }
  }
  const hasBasics = (await listFrameworkKeys(db)).includes(digitalBasics.key)
  const basics = hasBasics ? await getCurrentFramework(db, digitalBasics.key, locale) : undefined
  return { typed, isEmptySearch: query.has('search'), found: [], basics }
}
