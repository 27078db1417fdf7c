import { type RawBuilder, sql } from 'kysely'
import { listPathTo, searchText } from '#features/people/index.ts'
import { maySeeSql, type Today } from '#features/profiles/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { AreaRef } from './champion.ts'

/** How near a champion is to a unit, the nearest first. */
export const distances = ['same-unit', 'looks-after', 'above', 'next-door', 'same-branch', 'elsewhere'] as const
export type Distance = (typeof distances)[number]

export interface Wanted {
  /** Whose champion; the viewer's own unit unless given. */
  readonly unitId?: string | undefined
  readonly areas?: readonly AreaRef[]
  /** Terms that stand for a language, the merged ones among them. */
  readonly languageIds?: readonly string[]
  readonly place?: string
  readonly words?: string
  /** Leaves out who is away, or takes nothing new for a while. */
  readonly onlyFree?: boolean
}

export interface FoundChampion {
  readonly id: string
  readonly name: string
  readonly jobTitle: string
  readonly unitId: string | undefined
  readonly unitName: string | undefined
  readonly helpsWith: string
  readonly areas: readonly AreaRef[]
  readonly distance: Distance
  readonly fitsArea: boolean
  /** Told to this viewer, or on the champion's own page of the network: until which day nobody should ask them. */
  readonly awayUntil: string | undefined
  readonly busyUntil: string | undefined
  readonly place: string | undefined
}

type Viewer = { readonly id: string; readonly managerId: string | undefined; readonly unitId: string | undefined }

interface Part {
  readonly today: Today
  readonly limit: number
  readonly offset?: number
}

interface Found {
  readonly total: number
  readonly champions: readonly FoundChampion[]
}

type Row = Omit<FoundChampion, 'distance' | 'unitId' | 'unitName' | 'awayUntil' | 'busyUntil' | 'place'> & {
  readonly near: number
  readonly unitId: string | null
  readonly unitName: string | null
  readonly awayUntil: string | null
  readonly busyUntil: string | null
  readonly place: string | null
  readonly total: number
}

/**
 * The champions for somebody, and why: those who like to help with what is wanted first, then by nearness in the unit
 * tree; whoever is away or takes nothing new stands last, so that a request goes on to the next. Among equals another one
 * is first each day, so that it is not always the same.
 */
export async function findChampions(
  db: Reading,
  viewer: Viewer,
  wanted: Wanted,
  { today, limit, offset = 0 }: Part,
): Promise<Found> {
  const unitId = wanted.unitId ?? viewer.unitId
  const path = unitId ? (await listPathTo(db, unitId)).map(({ id }) => id) : []
  const fits = fitsSql(db, wanted.areas ?? [])
  const isAway = sql`(a."awayUntil" is not null or a."busyUntil" is not null)`
  return select(
    db,
    viewer,
    { ...wanted, areas: [] },
    {
      ...{ path, fits, today, limit, offset, where: sql`p.id <> ${viewer.id}` },
      order: sql`${isAway}, a."fitsArea" desc, a.near, md5(a.id::text || ${today.date}), a.id`,
    },
  )
}

/** Everybody in the network by name, or those who fit what is wanted. */
export async function listNetwork(
  db: Reading,
  viewer: Viewer,
  wanted: Wanted,
  { today, limit, offset = 0 }: Part,
): Promise<Found> {
  const fits = fitsSql(db, wanted.areas ?? [])
  const inUnit = wanted.unitId ? sql`u.path @> array[${wanted.unitId}::uuid]` : sql`true`
  return select(db, viewer, wanted, {
    ...{ path: [], fits, today, limit, offset },
    where: wanted.areas?.length ? sql`${inUnit} and ${fits}` : inUnit,
    order: sql`a.name, a.id`,
  })
}

interface Asked extends Part {
  readonly path: readonly string[]
  readonly fits: RawBuilder<boolean>
  readonly where: RawBuilder<unknown>
  readonly order: RawBuilder<unknown>
}

async function select(
  db: Reading,
  viewer: Viewer,
  wanted: Wanted,
  { path, fits, today, limit, offset = 0, where, order }: Asked,
): Promise<Found> {
  // What a champion helps with is looked up for those who are shown, not for thousands who are only put in order.
  const { rows } = await sql<Row>`
    select b.*, ${areasSql(db)} as areas from (
      select a.*, count(*) over ()::int as total, row_number() over (order by ${order}) as place_in_list from (
        select p.id, p.name, p.job_title as "jobTitle", u.id as "unitId", u.name as "unitName", c.id as champion_id,
          coalesce(c.helps_with, '') as "helpsWith", ${nearSql(path)} as near, ${fits} as "fitsArea",
          case when f.away_until >= ${today.date}::date and ${maySeeSql(viewer, 'awayUntil')} then f.away_until end
            as "awayUntil",
          case when c.busy_until >= ${today.date}::date then c.busy_until end as "busyUntil",
          case when ${maySeeSql(viewer, 'location')} then p.location end as place
        from ${activeChampions}
        left join profiles f on f.organisation_id = p.organisation_id and f.person_id = p.id
        where g.organisation_id = ${db.organisationId} and g.role = 'champion' and g.revoked_at is null
          and p.left_at is null and ${where} ${wantedSql(db, viewer, wanted)}
      ) a
      ${wanted.onlyFree ? sql`where a."awayUntil" is null and a."busyUntil" is null` : sql``}
      order by place_in_list limit ${limit} offset ${offset}
    ) b order by b.place_in_list`.execute(db)
  return { total: rows[0]?.total ?? 0, champions: rows.map(toFound) }
}

/** Who holds the role now, as `g`, with the person `p`, their unit `u` and what was agreed `c`, where anything was. */
export const activeChampions = sql`role_grants g
  join people p on p.organisation_id = g.organisation_id and p.id = g.person_id
  left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id and u.closed_at is null
  left join champions c on c.organisation_id = g.organisation_id and c.person_id = g.person_id and c.state <> 'ended'`

const areasSql = (
  db: Reading,
) => sql`coalesce((select jsonb_agg(jsonb_build_object('frameworkId', a.framework_id, 'areaKey', a.area_key)
  order by a.framework_id, a.area_key) from champion_areas a
  where a.organisation_id = ${db.organisationId} and a.champion_id = b.champion_id), '[]')`

const fitsSql = (db: Reading, areas: readonly AreaRef[]): RawBuilder<boolean> =>
  areas.length === 0
    ? sql<boolean>`false`
    : sql<boolean>`exists (select from champion_areas a where a.organisation_id = ${db.organisationId}
        and a.champion_id = c.id and (a.framework_id, a.area_key) in (
          select * from unnest(${areas.map(({ frameworkId }) => frameworkId)}::uuid[],
            ${areas.map(({ areaKey }) => areaKey)}::text[])))`

function nearSql(path: readonly string[]): RawBuilder<number> {
  const [mine, parent, branch] = [path.at(-1), path.at(-2), path[1]]
  if (!mine) return sql<number>`${sql.lit(distances.indexOf('elsewhere'))}`
  const all = sql`${[...path]}::uuid[]`
  return sql<number>`(case when u.id = ${mine}::uuid then 0
    when exists (select from champion_units w where w.organisation_id = c.organisation_id and w.champion_id = c.id
      and w.unit_id = any(${all})) then 1
    when u.id = any(${all}) then 2
    when u.parent_id = ${mine}::uuid or u.parent_id = ${parent ?? null}::uuid then 3
    when u.path[2] = ${branch ?? null}::uuid then 4 else 5 end)`
}

function wantedSql(db: Reading, viewer: Viewer, { languageIds, place, words }: Wanted): RawBuilder<unknown> {
  const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`
  return sql.join(
    [
      languageIds && languageIds.length > 0
        ? sql`and exists (select from person_terms t where t.organisation_id = ${db.organisationId} and t.person_id = p.id
            and t.term_id = any(${[...languageIds]}::uuid[]) and t.relation <> 'wants'
            and t.audience in ('organisation', 'partners'))`
        : sql``,
      place ? sql`and p.location ilike ${like(place)} and ${maySeeSql(viewer, 'location')}` : sql``,
      words
        ? sql`and (p.search_text ilike ${like(searchText(words))} or c.helps_with ilike ${like(words)}
            or u.name ilike ${like(words)})`
        : sql``,
    ],
    sql` `,
  )
}

const toFound = ({ near, unitId, unitName, awayUntil, busyUntil, place, total: _, ...row }: Row): FoundChampion => ({
  ...row,
  distance: distances[near] ?? 'elsewhere',
  unitId: unitId ?? undefined,
  unitName: unitName ?? undefined,
  awayUntil: awayUntil ?? undefined,
  busyUntil: busyUntil ?? undefined,
  place: place || undefined,
})
