import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'

/** A skill of the newest edition of a framework, with what a badge has to say about it. */
export interface NamedSkill {
  readonly frameworkId: string
  readonly frameworkKey: string
  readonly frameworkName: string
  /** Anybody may read the framework, so a badge can lead to it. */
  readonly isPublic: boolean
  readonly skillKey: string
  readonly guid: string
  readonly name: string
  readonly areaKey: string | undefined
  readonly areaName: string | undefined
  /** Nothing where the framework does not say what is expected of everybody. */
  readonly basicLevel: number | undefined
}

const nameIn = (texts: string, locale: Locale) =>
  sql`coalesce(${sql.ref(texts)} -> ${locale} ->> 'name', (select one.value ->> 'name' from jsonb_each(${sql.ref(texts)}) one
    where one.value ->> 'name' is not null limit 1), '')`

/** A framework's newest edition, as `v`. */
const newestEdition = (organisation: RawBuilder<unknown>) => sql`join lateral (
      select n.id, n.texts from framework_versions n
      where n.organisation_id = ${organisation} and n.framework_id = f.id and n.published_at is not null
      order by n.published_at desc, n.id desc limit 1
    ) v on true`

export interface NamedLevel {
  readonly frameworkKey: string
  readonly frameworkName: string
  /** Its place in the framework's own order; 1 is the lowest. */
  readonly position: number
  readonly name: string
}

/** The levels of these frameworks' newest editions, lowest first. */
export async function listNamedLevels(
  db: Reading,
  frameworkKeys: readonly string[],
  locale: Locale,
): Promise<readonly NamedLevel[]> {
  if (frameworkKeys.length === 0) return []
  const organisation = sql`${db.organisationId}::uuid`
  const { rows } = await sql<NamedLevel>`
    select f.key as "frameworkKey", ${nameIn('v.texts', locale)} as "frameworkName", l.position,
      ${nameIn('l.texts', locale)} as name
    from frameworks f ${newestEdition(organisation)}
    join framework_levels l on l.organisation_id = ${organisation} and l.framework_version_id = v.id
    where f.organisation_id = ${organisation} and f.key = any(${[...frameworkKeys]}::text[])
    order by f.key, l.position`.execute(db)
  return rows
}

/** The skills of these frameworks' newest editions, in order. */
export async function listNamedSkills(
  db: Reading,
  frameworkKeys: readonly string[],
  locale: Locale,
): Promise<readonly NamedSkill[]> {
  if (frameworkKeys.length === 0) return []
  const organisation = sql`${db.organisationId}::uuid`
  const name = (texts: string) => nameIn(texts, locale)
  const { rows } = await sql<{ [K in keyof NamedSkill]: NonNullable<NamedSkill[K]> | null }>`
    select f.id as "frameworkId", f.key as "frameworkKey", ${name('v.texts')} as "frameworkName",
      f.public_since is not null as "isPublic", s.key as "skillKey", s.guid, ${name('s.texts')} as name,
      a.key as "areaKey", ${name('a.texts')} as "areaName", s.basic_level as "basicLevel"
    from frameworks f ${newestEdition(organisation)}
    join skills s on s.organisation_id = ${organisation} and s.framework_version_id = v.id
    left join areas a on a.organisation_id = ${organisation} and a.id = s.area_id
    where f.organisation_id = ${organisation} and f.key = any(${[...frameworkKeys]}::text[])
    order by f.key, a.position nulls first, s.position`.execute(db)
  return rows.map(row => ({
    ...(row as NamedSkill),
    areaKey: row.areaKey ?? undefined,
    areaName: row.areaName ?? undefined,
    basicLevel: row.basicLevel ?? undefined,
  }))
}
