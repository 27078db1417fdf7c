import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type DraftSkill, getDraftSkill } from '../../editing/draft.queries.ts'
import type { DraftVersion } from '../../editing/draft.ts'
import { findSkills, listSkillsIn, type TreeSkill } from '../../tree.queries.ts'

const most = 30

export interface EndingData {
  readonly draft: DraftVersion
  readonly skill: DraftSkill
  readonly question: string
  /** Those that were found, or that stand beside it. */
  readonly choices: readonly TreeSkill[]
}

/** A skill that is about to end, and others that may take its place. */
export async function loadEnding(
  db: Reading,
  draft: DraftVersion,
  { skillKey, query, locale }: { skillKey: string; query: URLSearchParams; locale: Locale },
): Promise<EndingData> {
  const skill = await getDraftSkill(db, draft, skillKey)
  const question = (query.get('find') ?? '').trim().slice(0, 100)
  const found =
    question === ''
      ? await listSkillsIn(db, draft, skill.areaId ?? '', locale, { size: most, number: 1 })
      : await findSkills(db, [draft.id], question, locale, most)
  return { draft, skill, question, choices: found.filter(({ key }) => key !== skill.key) }
}
