import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { levelTexts, textsIn, versionTexts } from './framework-texts.ts'

/** Whether it came with the program, in a file, or was written here. Only the first cannot be edited. */
export type FrameworkOrigin = 'built-in' | 'imported' | 'written'

export interface ListedFramework {
  readonly id: string
  readonly key: string
  readonly guid: string
  readonly origin: FrameworkOrigin
  readonly name: string
  readonly description: string
  readonly publicSince: Date | undefined
  /** The version that counts now; nothing while there is only a draft. */
  readonly versionId: string | undefined
  readonly version: string
  readonly publishedAt: Date | undefined
  readonly draftId: string | undefined
  /** The labels of what was published, the newest first. */
  readonly versions: readonly string[]
  readonly skills: number
}

interface ListedRow {
  readonly id: string
  readonly key: string
  readonly guid: string
  readonly origin: FrameworkOrigin
  readonly texts: unknown
  readonly languages: readonly string[] | null
  readonly public_since: Date | null
  readonly version_id: string | null
  readonly version: string | null
  readonly published_at: Date | null
  readonly draft_id: string | null
  readonly versions: readonly string[]
  readonly skills: number
}

/** Every framework that the organisation has, also those of which there is only a draft. */
export async function listFrameworks(db: Reading, locale: Locale = 'en'): Promise<readonly ListedFramework[]> {
  const organisation = sql`${db.organisationId}::uuid`
  const { rows } = await sql<ListedRow>`
    select f.id, f.key, f.guid, f.origin, f.public_since, coalesce(v.texts, d.texts, f.texts) as texts,
      coalesce(v.languages, d.languages) as languages,
      v.id as version_id, v.version, v.published_at, d.id as draft_id,
      array(select o.version from framework_versions o where o.organisation_id = ${organisation}
        and o.framework_id = f.id and o.published_at is not null order by o.published_at desc, o.id desc) as versions,
      (select count(*)::int from skills s where s.organisation_id = ${organisation}
        and s.framework_version_id = coalesce(v.id, d.id)) as skills
    from frameworks f
    left join lateral (
      select n.id, n.version, n.published_at, n.texts, n.languages from framework_versions n
      where n.organisation_id = ${organisation} and n.framework_id = f.id and n.published_at is not null
      order by n.published_at desc, n.id desc limit 1
    ) v on true
    left join framework_versions d
      on d.organisation_id = ${organisation} and d.framework_id = f.id and d.published_at is null
    where f.organisation_id = ${organisation}
    order by f.origin, f.key`.execute(db)
  return rows.map(row => {
    const { name, description } = textsIn(versionTexts, row.texts, locale, row.languages?.[0])
    return {
      ...{ id: row.id, key: row.key, guid: row.guid, origin: row.origin, name, description },
      publicSince: row.public_since ?? undefined,
      versionId: row.version_id ?? undefined,
      version: row.version ?? '',
      publishedAt: row.published_at ?? undefined,
      draftId: row.draft_id ?? undefined,
      versions: row.versions,
      skills: row.skills,
    }
  })
}

export interface FrameworkVersion {
  readonly id: string
  readonly frameworkId: string
  readonly key: string
  readonly guid: string
  readonly origin: FrameworkOrigin
  readonly publicSince: Date | undefined
  readonly version: string
  /** Nothing while it is a draft. */
  readonly publishedAt: Date | undefined
  readonly createdAt: Date
  readonly isNewest: boolean
  readonly languages: readonly string[]
  readonly name: string
  readonly description: string
  readonly changeNote: string
  readonly licence: string
  readonly attribution: string
}

/** All versions of a framework, the newest first, the draft before them. 404 if there is no such framework. */
export async function listVersions(
  db: Reading,
  frameworkKey: string,
  locale: Locale,
): Promise<readonly [FrameworkVersion, ...FrameworkVersion[]]> {
  const rows = await db
    .selectFrom('frameworks as f')
    .innerJoin('framework_versions as v', join =>
      join.onRef('v.organisation_id', '=', 'f.organisation_id').onRef('v.framework_id', '=', 'f.id'),
    )
    .select(['v.id', 'f.id as framework_id', 'f.key', 'f.guid', 'f.origin', 'f.public_since'])
    .select(['v.version', 'v.published_at', 'v.created_at', 'v.languages', 'v.texts'])
    .where('f.organisation_id', '=', db.organisationId)
    .where('f.key', '=', frameworkKey)
    .orderBy('v.published_at', order => order.desc().nullsFirst())
    .orderBy('v.id', 'desc')
    .execute()
  const newest = rows.find(row => row.published_at !== null)
  const [first, ...rest] = rows.map((row): FrameworkVersion => {
    const { settings: _, confidence: __, ...words } = textsIn(versionTexts, row.texts, locale, row.languages[0])
    return {
      ...{ id: row.id, frameworkId: row.framework_id, key: row.key, guid: row.guid, origin: row.origin },
      publicSince: row.public_since ?? undefined,
      version: row.version,
      publishedAt: row.published_at ?? undefined,
      createdAt: row.created_at,
      isNewest: row === newest,
      languages: row.languages,
      ...words,
    }
  })
  return [found(first, 'No such framework'), ...rest]
}

/** The names of a version's levels, lowest first. */
export async function listLevels(db: Reading, versionId: string, locale: Locale) {
  const rows = await db
    .selectFrom('framework_levels')
    .select(['position', 'texts'])
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', '=', versionId)
    .orderBy('position')
    .execute()
  return rows.map(({ position, texts }) => ({ position, ...textsIn(levelTexts, texts, locale) }))
}
