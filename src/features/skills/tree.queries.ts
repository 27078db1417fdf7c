import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type ItemSource, itemSource } from './exchange/portable.ts'
import { areaTexts, labels, languageOf, skillTexts, textsIn } from './framework-texts.ts'
import type { FrameworkVersion } from './frameworks.queries.ts'

type Version = Pick<FrameworkVersion, 'id' | 'languages'>

export interface TreeArea {
  readonly id: string
  readonly key: string
  readonly parentId: string | undefined
  readonly position: number
  readonly name: string
  readonly description: string
  /** The language of the words, which is another one when the wanted one is missing. */
  readonly language: string
  /** Skills that stand in this area itself. */
  readonly ownSkills: number
}

export interface TreeSkill {
  readonly id: string
  readonly key: string
  readonly areaId: string | undefined
  readonly position: number
  readonly name: string
  readonly definition: string
  readonly language: string
}

/** Every area of a version, and how many skills stand in each. */
export async function listAreas(db: Reading, version: Version, locale: Locale): Promise<readonly TreeArea[]> {
  const rows = await db
    .selectFrom('areas as a')
    .select(['a.id', 'a.key', 'a.parent_id', 'a.position', 'a.texts'])
    .select(({ selectFrom, fn }) =>
      selectFrom('skills as s')
        .select(fn.countAll<number>().as('count'))
        .where('s.organisation_id', '=', db.organisationId)
        .whereRef('s.area_id', '=', 'a.id')
        .as('own_skills'),
    )
    .where('a.organisation_id', '=', db.organisationId)
    .where('a.framework_version_id', '=', version.id)
    .orderBy('a.position')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, key: row.key, parentId: row.parent_id ?? undefined, position: row.position },
    ...textsIn(areaTexts, row.texts, locale, version.languages[0]),
    language: languageOf(row.texts, locale, version.languages[0]),
    ownSkills: Number(row.own_skills ?? 0),
  }))
}

interface SkillRow {
  readonly id: string
  readonly key: string
  readonly area_id: string | null
  readonly position: number
  readonly texts: unknown
}

const toTreeSkill = (row: SkillRow, { languages }: Version, locale: Locale): TreeSkill => {
  const { name, definition } = textsIn(skillTexts, row.texts, locale, languages[0])
  return {
    ...{ id: row.id, key: row.key, areaId: row.area_id ?? undefined, position: row.position },
    ...{ name, definition, language: languageOf(row.texts, locale, languages[0]) },
  }
}

/** Every skill of a version, with its name and what it means. For versions that are not large. */
export async function listAllSkills(db: Reading, version: Version, locale: Locale): Promise<readonly TreeSkill[]> {
  const rows = await skillsOf(db, version).execute()
  return rows.map(row => toTreeSkill(row, version, locale))
}

/** The skills in one area, or outside every area with `''`. */
export async function listSkillsIn(
  db: Reading,
  version: Version,
  areaId: string,
  locale: Locale,
  page: { readonly size: number; readonly number: number } = { size: 50, number: 1 },
): Promise<readonly TreeSkill[]> {
  const rows = await skillsOf(db, version)
    .where('area_id', areaId ? '=' : 'is', areaId || null)
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return rows.map(row => toTreeSkill(row, version, locale))
}

const skillsOf = (db: Reading, { id }: Version) =>
  db
    .selectFrom('skills')
    .select(['id', 'key', 'area_id', 'position', 'texts'])
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', '=', id)
    .orderBy('position')
    .orderBy('id')

/** How many skills a version has, in areas and outside of them. */
export async function countSkills(db: Reading, versionId: string): Promise<{ all: number; outside: number }> {
  const row = await db
    .selectFrom('skills')
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.count<number>('area_id').as('inside')])
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', '=', versionId)
    .executeTakeFirst()
  const all = Number(row?.all ?? 0)
  return { all, outside: all - Number(row?.inside ?? 0) }
}

export interface FoundSkill extends TreeSkill {
  readonly frameworkKey: string
  readonly frameworkName: string
}

/** Skills of these versions in which every word of the question stands: in a name, label, definition or code. */
export async function findSkills(
  db: Reading,
  versionIds: readonly string[],
  question: string,
  locale: Locale,
  most = 50,
): Promise<readonly FoundSkill[]> {
  const words = question.split(/\s+/).filter(Boolean).slice(0, 8)
  if (words.length === 0 || versionIds.length === 0) return []
  const said = sql`(select string_agg(concat_ws(' ', t.words->>'name', t.words->>'definition'), ' ')
    from jsonb_each(s.texts) as t(language, words)) || ' ' || s.alternative_labels::text || ' ' || coalesce(s.source->>'code', '')`
  const all = (column: 'said' | 'named') =>
    sql.join(
      words.map(word => sql`s.${sql.ref(column)} ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
      sql` and `,
    )
  const { rows } = await sql<SkillRow & { framework_key: string; languages: string[]; version_texts: unknown }>`
    select * from (
      select s.id, s.key, s.area_id, s.position, s.texts, f.key as framework_key, v.languages,
        v.texts as version_texts, ${said} as said,
        (select string_agg(t.words->>'name', ' ') from jsonb_each(s.texts) as t(language, words)) as named
      from skills s
      join framework_versions v on v.organisation_id = s.organisation_id and v.id = s.framework_version_id
      join frameworks f on f.organisation_id = v.organisation_id and f.id = v.framework_id
      where s.organisation_id = ${db.organisationId}::uuid and v.id = any(${versionIds as string[]}::uuid[])
    ) s
    where ${all('said')}
    order by (${all('named')}) desc, s.framework_key, s.position, s.id limit ${most}`.execute(db)
  return rows.map(row => ({
    ...toTreeSkill(row, { id: '', languages: row.languages }, locale),
    frameworkKey: row.framework_key,
    frameworkName: textsIn(areaTexts, row.version_texts, locale, row.languages[0]).name,
  }))
}

export interface SkillPage extends TreeSkill {
  readonly guid: string
  readonly kind: string | undefined
  readonly basicLevel: number | undefined
  readonly statements: Readonly<Record<string, string>>
  readonly examples: Readonly<Record<string, string>>
  readonly tryAtWork: string
  readonly askAPerson: string
  readonly readNext: { readonly title: string; readonly paragraphs: readonly string[] }
  readonly labels: readonly string[]
  readonly source: ItemSource
  readonly previous: TreeSkill | undefined
  readonly next: TreeSkill | undefined
}

/** One skill of a version with everything that is said about it, and its neighbours in the same area. 404 if unknown. */
export async function getSkillPage(
  db: Reading,
  version: Version,
  skillKey: string,
  locale: Locale,
): Promise<SkillPage> {
  const row = await db
    .selectFrom('skills')
    .select([
      'id',
      'key',
      'guid',
      'area_id',
      'position',
      'kind',
      'basic_level',
      'texts',
      'alternative_labels',
      'source',
    ])
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', '=', version.id)
    .where('key', '=', skillKey)
    .executeTakeFirst()
  const skill = found(row, 'No such skill')
  const beside = async (direction: 'asc' | 'desc') => {
    const neighbour = await db
      .selectFrom('skills')
      .select(['id', 'key', 'area_id', 'position', 'texts'])
      .where('organisation_id', '=', db.organisationId)
      .where('framework_version_id', '=', version.id)
      .where('area_id', skill.area_id ? '=' : 'is', skill.area_id)
      .where('position', direction === 'asc' ? '>' : '<', skill.position)
      .orderBy('position', direction)
      .limit(1)
      .executeTakeFirst()
    return neighbour && toTreeSkill(neighbour, version, locale)
  }
  const { name: _, definition: __, ...words } = textsIn(skillTexts, skill.texts, locale, version.languages[0])
  const allLabels = labels.parse(skill.alternative_labels)
  const shown = toTreeSkill(skill, version, locale)
  return {
    ...shown,
    ...{ guid: skill.guid, kind: skill.kind ?? undefined, basicLevel: skill.basic_level ?? undefined },
    ...{ ...words, labels: allLabels[locale] ?? allLabels[shown.language] ?? [] },
    source: itemSource.parse(skill.source ?? {}),
    previous: await beside('desc'),
    next: await beside('asc'),
  }
}
