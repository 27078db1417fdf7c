import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { skillTexts, textsIn } from '../../framework-texts.ts'
import type { FrameworkVersion } from '../../frameworks.queries.ts'
import { listSuccessors } from '../../successors.queries.ts'
import { currentKeysOf, type SkillSuccessor } from '../../successors.ts'

export interface GoneSkill {
  readonly kind: 'gone'
  readonly name: string
  readonly became: SkillSuccessor
  /** Since which edition, and in which it stood last. */
  readonly since: string | undefined
  readonly lastVersion: string
  readonly now: readonly { readonly key: string; readonly name: string }[]
}

/** Whether a version has a skill of this key. */
export async function hasSkill(db: Reading, versionId: string, skillKey: string): Promise<boolean> {
  const row = await db
    .selectFrom('skills')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', '=', versionId)
    .where('key', '=', skillKey)
    .executeTakeFirst()
  return row !== undefined
}

/** What became of a skill that is not in the newest edition any more; 404 if there never was one. */
export async function getGoneSkill(
  db: Reading,
  { versions, version, skillKey, locale }: GoneQuestion,
): Promise<GoneSkill> {
  const successors = await listSuccessors(db, version.frameworkId)
  const became = found(
    successors.findLast(({ fromKey, kind }) => fromKey === skillKey && kind !== 'moved'),
    'No such skill',
  )
  const published = versions.filter(({ publishedAt }) => publishedAt)
  const ids = published.map(({ id }) => id)
  const last = await db
    .selectFrom('skills')
    .select(['framework_version_id', 'texts'])
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', 'in', ids)
    .where('key', '=', skillKey)
    .execute()
  const before = found(published.find(({ id }) => last.some(row => row.framework_version_id === id)))
  const texts = last.find(row => row.framework_version_id === before.id)?.texts
  const keys = currentKeysOf(successors, skillKey)
  const now = keys.length === 0 ? [] : await namesOf(db, version, keys, locale)
  return {
    kind: 'gone',
    name: textsIn(skillTexts, texts, locale, before.languages[0]).name,
    became,
    since: published.find(({ id }) => id === became.versionId)?.version,
    lastVersion: before.version,
    now,
  }
}

interface GoneQuestion {
  readonly versions: readonly FrameworkVersion[]
  readonly version: FrameworkVersion
  readonly skillKey: string
  readonly locale: Locale
}

async function namesOf(db: Reading, { id, languages }: FrameworkVersion, keys: readonly string[], locale: Locale) {
  const rows = await db
    .selectFrom('skills')
    .select(['key', 'texts'])
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', '=', id)
    .where('key', 'in', keys)
    .execute()
  return rows.map(({ key, texts }) => ({ key, name: textsIn(skillTexts, texts, locale, languages[0]).name }))
}
