import { getFrameworkHead, getFrameworkPart, skillsOf } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { MyPassport } from '../record/my-passport.ts'

/** What skills were called that were answered on earlier editions and are not in the person's edition any more. */
export async function earlierNames(
  db: Reading,
  { framework, history }: Pick<MyPassport, 'framework' | 'history'>,
  locale: Locale,
): Promise<ReadonlyMap<string, string>> {
  const here = new Set(skillsOf(framework).map(({ key }) => key))
  const names = new Map<string, string>()
  const gone = history.filter(({ skillKey }) => !here.has(skillKey))
  for (const [versionId, answers] of Map.groupBy(gone, one => one.versionId)) {
    const head = await getFrameworkHead(db, versionId, locale)
    const skillKeys = answers.map(({ skillKey }) => skillKey)
    const part = await getFrameworkPart(db, head, locale, { skillKeys })
    for (const { key, name } of skillsOf(part)) if (!here.has(key) && !names.has(key)) names.set(key, name)
  }
  return names
}
