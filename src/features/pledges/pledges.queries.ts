import { sql } from 'kysely'
import { z } from 'zod'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import { type CountsFrom, type ExceptionKind, type Pledge, type PledgeFigure, requirement } from './pledge.ts'

interface Row {
  id: string
  title: string
  words: string
  owner: { id: string; name: string } | null
  profile_key: string
  level: number | null
  counts_from: CountsFrom
  requirements: unknown
  joined_weeks: number
  leaves_out_away: boolean
  units: { id: string; name: string }[]
  due_on: string | null
  enough: number
  made_at: Date
  published_at: Date | null
  closed_at: Date | null
  closing_words: string
  count_asked_at: Date | null
  counted_at: Date | null
}

const toPledge = (row: Row): Pledge => ({
  id: row.id,
  title: row.title,
  words: row.words,
  owner: row.owner ?? undefined,
  profileKey: row.profile_key,
  level: row.level ?? undefined,
  countsFrom: row.counts_from,
  requirements: z.array(requirement).parse(row.requirements),
  joinedWeeks: row.joined_weeks,
  leavesOutAway: row.leaves_out_away,
  units: row.units,
  dueOn: row.due_on ?? undefined,
  enough: row.enough,
  madeAt: row.made_at,
  publishedAt: row.published_at ?? undefined,
  closedAt: row.closed_at ?? undefined,
  closingWords: row.closing_words,
  countAskedAt: row.count_asked_at ?? undefined,
  countedAt: row.counted_at ?? undefined,
})

const pledges = (db: Reading, which: ReturnType<typeof sql>) => sql<Row>`
  select g.*, case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as owner, coalesce((
      select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name, u.id)
      from pledge_units n join units u on u.organisation_id = n.organisation_id and u.id = n.unit_id
      where n.organisation_id = g.organisation_id and n.pledge_id = g.id
    ), '[]') as units
  from pledges g left join people o on o.organisation_id = g.organisation_id and o.id = g.owner_id
  where g.organisation_id = ${db.organisationId}::uuid and g.discarded_at is null and ${which}
  order by g.closed_at is not null, g.published_at is null, g.due_on, g.made_at desc`

/** The pledges that everybody can read; with drafts for those who make them. The open ones first. */
export async function listPledges(db: Reading, { withDrafts }: { withDrafts: boolean }): Promise<readonly Pledge[]> {
  const { rows } = await pledges(db, withDrafts ? sql`true` : sql`g.published_at is not null`).execute(db)
  return rows.map(toPledge)
}

/** One pledge; a draft is found by those who make them only. Answers 404 when there is none. */
export async function getPledge(
  db: Reading,
  pledgeId: string,
  { withDrafts }: { withDrafts: boolean },
): Promise<Pledge> {
  const { rows } = await pledges(
    db,
    withDrafts
      ? sql`g.id = ${uuidOrNone(pledgeId)}::uuid`
      : sql`g.id = ${uuidOrNone(pledgeId)}::uuid and g.published_at is not null`,
  ).execute(db)
  return toPledge(found(rows[0], 'No such pledge'))
}

interface CellRow {
  unit_id: string
  taken_on: string
  counted: number
  here: number
  taken_part: number | null
  answered: number
  reached_from: number
  reached_to: number
}

const toFigure = (row: CellRow): PledgeFigure => ({
  takenOn: row.taken_on,
  counted: row.counted,
  here: row.here,
  takenPart: row.taken_part ?? undefined,
  answered: row.answered,
  reached: { from: row.reached_from, to: row.reached_to },
})

/** One unit with all below it, or the whole (its id is the organisation's), day by day, the earliest first. */
export async function listPledgeFigures(
  db: Reading,
  { id }: Pick<Pledge, 'id'>,
  unitId: string,
): Promise<readonly PledgeFigure[]> {
  const { rows } = await sql<CellRow>`select c.* from pledge_cells c
    where c.organisation_id = ${db.organisationId}::uuid and c.pledge_id = ${id}::uuid and c.unit_id = ${unitId}::uuid
    order by c.taken_on`.execute(db)
  return rows.map(toFigure)
}

/** The latest figure of each of several pledges as a whole, for a list. */
export async function listLatestTotals(db: Reading): Promise<ReadonlyMap<string, PledgeFigure>> {
  const { rows } = await sql<CellRow & { pledge_id: string }>`
    select c.* from pledges g cross join lateral (
      select * from pledge_cells c where c.organisation_id = g.organisation_id and c.pledge_id = g.id
        and c.unit_id = g.organisation_id order by c.taken_on desc limit 1
    ) c where g.organisation_id = ${db.organisationId}::uuid`.execute(db)
  return new Map(rows.map(row => [row.pledge_id, toFigure(row)]))
}

/** How many more have reached it than on an earlier day, of the people who are counted on both. */
export interface MovedUp {
  readonly since: string
  readonly of: number
  readonly more: { readonly from: number; readonly to: number }
}

/** Block by block, so that people who were not counted yet on the earlier day do not look as if they had moved. */
export async function findMovedUp(
  db: Reading,
  { id }: Pick<Pledge, 'id'>,
  since: string,
  now: string,
): Promise<MovedUp | undefined> {
  const { rows } = await sql<{ of: number; from: number; to: number }>`
    select sum(m.size)::int as of, sum(m.from)::int as from, sum(m.to)::int as to from (
      select kind, block, max(size) as size, sum("from") as from, sum("to") as to from (
        select b.kind, b.block, b.size,
          case when w.taken_on = ${now}::date then b.reached_from else -b.reached_to end as from,
          case when w.taken_on = ${now}::date then b.reached_to else -b.reached_from end as to
        from pledge_waves w
        join pledge_blocks b on b.organisation_id = w.organisation_id and b.pledge_id = w.pledge_id
          and b.wave_id = w.wave_id
        where w.organisation_id = ${db.organisationId}::uuid and w.pledge_id = ${id}::uuid
          and w.taken_on in (${since}::date, ${now}::date) and b.reached_from is not null
        union all
        select p.kind, p.block, 0, 0, 0 from pledge_places p
        where p.organisation_id = ${db.organisationId}::uuid and p.pledge_id = ${id}::uuid and p.counts
      ) both_days_and_whether_it_counts
      group by kind, block having count(*) = 3
    ) m`.execute(db)
  const [row] = rows
  return row?.of ? { since, of: row.of, more: { from: row.from, to: row.to } } : undefined
}

export interface UnitBurnUp {
  readonly id: string
  readonly name: string
  readonly hasUnitsBelow: boolean
  readonly figures: readonly PledgeFigure[]
}

/** The open units directly below one, or at the top, each with its figures day by day; where nothing is counted, none. */
export async function listUnitBurnUps(
  db: Reading,
  { id }: Pick<Pledge, 'id'>,
  under: string | undefined,
): Promise<readonly UnitBurnUp[]> {
  const { rows } = await sql<{ id: string; name: string; has_below: boolean; figures: CellRow[] }>`
    select u.id, u.name, exists (select from units b where b.organisation_id = u.organisation_id and b.parent_id = u.id
        and b.closed_at is null) as has_below, coalesce((
      select jsonb_agg(to_jsonb(c) order by c.taken_on) from pledge_cells c
      where c.organisation_id = u.organisation_id and c.pledge_id = ${id}::uuid and c.unit_id = u.id
    ), '[]') as figures
    from units u
    where u.organisation_id = ${db.organisationId}::uuid and ${under ? sql`u.parent_id = ${under}::uuid` : sql`u.parent_id is null`}
      and u.closed_at is null
    order by u.name, u.id`.execute(db)
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    hasUnitsBelow: row.has_below,
    figures: row.figures.map(toFigure),
  }))
}

export interface UnitFigureRow extends PledgeFigure {
  readonly names: readonly string[]
}

/** Every cell of a pledge with the names on the way to its unit, for a file; the whole has no names. */
export async function listAllFigures(db: Reading, { id }: Pick<Pledge, 'id'>): Promise<readonly UnitFigureRow[]> {
  const { rows } = await sql<CellRow & { names: string[] }>`
    with named as (
      select u.id, u.closed_at, array(select a.name from unnest(u.path) with ordinality as way(id, place)
        join units a on a.organisation_id = u.organisation_id and a.id = way.id order by way.place) as names
      from units u where u.organisation_id = ${db.organisationId}::uuid
    )
    select c.*, coalesce(n.names, '{}') as names from pledge_cells c left join named n on n.id = c.unit_id
    where c.organisation_id = ${db.organisationId}::uuid and c.pledge_id = ${id}::uuid
      and (n.id is null or n.closed_at is null)
    order by names, c.taken_on`.execute(db)
  return rows.map(row => ({ ...toFigure(row), names: row.names }))
}

/** What was found out about the whole on the latest day, rounded for all. Nothing before the first count. */
export async function findFacts(
  db: Reading,
  { id }: Pick<Pledge, 'id'>,
): Promise<{ takenOn: string; source: 'passport' | 'survey'; facts: unknown } | undefined> {
  const { rows } = await sql<{ takenOn: string; source: 'passport' | 'survey'; facts: unknown }>`
    select taken_on as "takenOn", source, facts from pledge_waves
    where organisation_id = ${db.organisationId}::uuid and pledge_id = ${id}::uuid
    order by taken_on desc limit 1`.execute(db)
  return rows[0]
}

export interface PledgeChange {
  readonly what: 'title' | 'words' | 'owner' | 'due' | 'enough' | 'who'
  readonly before: string
  readonly after: string
  readonly why: string
  readonly changedBy: string | undefined
  readonly changedAt: Date
}

/** What was changed since it was public, the latest first. */
export async function listPledgeChanges(db: Reading, { id }: Pick<Pledge, 'id'>): Promise<readonly PledgeChange[]> {
  const { rows } = await sql<Omit<PledgeChange, 'changedBy'> & { changedBy: string | null }>`
    select c.what, c.before, c.after, c.why, p.name as "changedBy", c.changed_at as "changedAt"
    from pledge_changes c left join people p on p.organisation_id = c.organisation_id and p.id = c.changed_by
    where c.organisation_id = ${db.organisationId}::uuid and c.pledge_id = ${id}::uuid
    order by c.changed_at desc, c.id desc limit 100`.execute(db)
  return rows.map(row => ({ ...row, changedBy: row.changedBy ?? undefined }))
}

export interface PledgeException {
  readonly id: string
  readonly person: { readonly id: string; readonly name: string } | undefined
  readonly unit: { readonly id: string; readonly name: string } | undefined
  readonly kind: ExceptionKind
  readonly reason: string
  readonly madeBy: string | undefined
  readonly madeAt: Date
  readonly endedBy: string | undefined
  readonly endedAt: Date | undefined
}

interface ExceptionRow extends Omit<PledgeException, 'person' | 'unit' | 'madeBy' | 'endedBy' | 'endedAt'> {
  readonly person: { id: string; name: string } | null
  readonly unit: { id: string; name: string } | null
  readonly madeBy: string | null
  readonly endedBy: string | null
  readonly endedAt: Date | null
}

const exceptions = (db: Reading, which: ReturnType<typeof sql>) => sql<ExceptionRow>`
  select e.id, e.kind, e.reason, e.made_at as "madeAt", e.ended_at as "endedAt", m.name as "madeBy", n.name as "endedBy",
    case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as person,
    case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name) end as unit
  from pledge_exceptions e
    left join people p on p.organisation_id = e.organisation_id and p.id = e.person_id
    left join units u on u.organisation_id = e.organisation_id and u.id = e.unit_id
    left join people m on m.organisation_id = e.organisation_id and m.id = e.made_by
    left join people n on n.organisation_id = e.organisation_id and n.id = e.ended_by
  where e.organisation_id = ${db.organisationId}::uuid and ${which}
  order by e.ended_at is not null, coalesce(p.name, u.name), e.made_at desc limit 500`

const toException = (row: ExceptionRow): PledgeException => ({
  ...row,
  person: row.person ?? undefined,
  unit: row.unit ?? undefined,
  madeBy: row.madeBy ?? undefined,
  endedBy: row.endedBy ?? undefined,
  endedAt: row.endedAt ?? undefined,
})

/** Everybody and every unit left out, and who was once; for programme leads only. At most five hundred. */
export async function listExceptions(db: Reading, { id }: Pick<Pledge, 'id'>): Promise<readonly PledgeException[]> {
  const { rows } = await exceptions(db, sql`e.pledge_id = ${id}::uuid`).execute(db)
  return rows.map(toException)
}

/** Why the person themselves is left out, as long as they are; nobody else may be asked about. */
export async function findOwnException(
  db: Reading,
  me: { readonly id: string },
  { id }: Pick<Pledge, 'id'>,
): Promise<PledgeException | undefined> {
  const { rows } = await exceptions(
    db,
    sql`e.pledge_id = ${id}::uuid and e.person_id = ${me.id}::uuid and e.ended_at is null`,
  ).execute(db)
  return rows[0] && toException(rows[0])
}
