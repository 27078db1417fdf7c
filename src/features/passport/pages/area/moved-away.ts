import { getFrameworkHead, getFrameworkPart, type Skill, skillsOf } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { listEditionIds } from '../../editions/editions.queries.ts'
import { mostInArea } from '../../passport.ts'
import type { MyPassport } from '../../record/my-passport.ts'

interface Shown {
  readonly areaKey: string
  /** The edition of which the page was shown that is sent now; undefined while it is only looked at. */
  readonly edition: string | undefined
  readonly locale: Locale
}

/**
 * Skills that the page showed in this area and that stand in another one since: the person said yes to a newer edition
 * meanwhile, perhaps on another device. What they answered must not fall away without a word.
 */
export async function movedAway(
  db: Reading,
  { use, head, framework }: MyPassport,
  { areaKey, edition, locale }: Shown,
): Promise<readonly Skill[]> {
  if (edition === undefined || edition === framework.versionId) return []
  if (!(await listEditionIds(db, use.frameworkId)).includes(edition)) return []
  const shown = await getFrameworkPart(db, await getFrameworkHead(db, edition, locale), locale, {
    areaKey,
    most: mostInArea + 1,
  })
  const area = shown.areas.find(({ key }) => key === areaKey)
  const skillKeys = (area?.skills ?? []).map(({ key }) => key)
  if (skillKeys.length === 0) return []
  const now = await getFrameworkPart(db, head, locale, { skillKeys })
  return skillsOf(now).filter(skill => skill.areaKey !== areaKey && skillKeys.includes(skill.key))
}
