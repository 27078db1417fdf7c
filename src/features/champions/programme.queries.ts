import { type RawBuilder, sql } from 'kysely'
import { searchText } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { type Champion, type ChampionState, isChampionState, plusDays } from './champion.ts'
import { selectChampions } from './champions.queries.ts'

export interface Cohort {
  readonly id: string
  readonly name: string
  readonly startsOn: string
  readonly champions: number
}

/** Cohorts, the latest first, and how many of each are there. */
export async function listCohorts(db: Reading): Promise<readonly Cohort[]> {
  const { rows } = await sql<Cohort>`
    select h.id, h.name, h.starts_on as "startsOn", count(c.id)::int as champions from champion_cohorts h
    left join champions c on c.organisation_id = h.organisation_id and c.cohort_id = h.id and c.state in ('active', 'paused')
    where h.organisation_id = ${db.organisationId} group by h.id, h.name, h.starts_on
    order by h.starts_on desc, h.name limit 100`.execute(db)
  return rows
}

/** Whom the programme looks at. `'now'` is everybody whose time has not ended; `'waiting'` who wants to begin. */
export interface Listed {
  readonly state: ChampionState | 'now' | 'waiting'
  readonly cohortId: string
  readonly unitId: string
  readonly endsSoon: boolean
  readonly words: string
}

const daysSoon = 61

export function readListed(query: URLSearchParams): Listed {
  const state = query.get('state')
  const text = (name: string) => (query.get(name) ?? '').slice(0, 100).trim()
  return {
    state: isChampionState(state) || state === 'waiting' ? state : 'now',
    ...{ cohortId: text('cohort'), unitId: text('unit'), endsSoon: query.get('term') === 'soon', words: text('q') },
  }
}

interface Part {
  readonly today: string
  readonly limit: number
  readonly offset: number
}

/** Champions as the programme looks at them, by name, with how many there are. */
export async function listForProgramme(
  db: Reading,
  listed: Listed,
  { today, limit, offset }: Part,
): Promise<{ readonly total: number; readonly champions: readonly Champion[] }> {
  const fits = fitsSql(listed, today)
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from champions c
    join people p on p.organisation_id = c.organisation_id and p.id = c.person_id
    left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    where c.organisation_id = ${db.organisationId} and ${fits}`.execute(db)
  const champions = await selectChampions(db, sql`${fits} order by p.name, c.id limit ${limit} offset ${offset}`)
  return { total: rows[0]?.count ?? 0, champions }
}

// What nobody said yes to is nobody's business: a refused suggestion is not listed among those who ended.
const statesSql: Readonly<Record<Listed['state'], RawBuilder<unknown>>> = {
  now: sql`c.state <> 'ended'`,
  waiting: sql`c.state in ('volunteered', 'agreed')`,
  ended: sql`c.state = 'ended' and c.ended_why <> 'declined'`,
  nominated: sql`c.state = 'nominated'`,
  volunteered: sql`c.state = 'volunteered'`,
  agreed: sql`c.state = 'agreed'`,
  active: sql`c.state = 'active'`,
  paused: sql`c.state = 'paused'`,
}

const uuidShape = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

function fitsSql({ state, cohortId, unitId, endsSoon, words }: Listed, today: string): RawBuilder<unknown> {
  return sql.join(
    [
      statesSql[state],
      ...(uuidShape.test(cohortId) ? [sql`c.cohort_id = ${cohortId}`] : []),
      ...(uuidShape.test(unitId) ? [sql`u.path @> array[${unitId}::uuid]`] : []),
      ...(endsSoon ? [sql`c.state = 'active' and c.term_until <= ${plusDays(today, daysSoon)}::date`] : []),
      ...(words ? [sql`p.search_text ilike ${`%${searchText(words).replace(/[\\%_]/g, '\\$&')}%`}`] : []),
    ],
    sql` and `,
  )
}

/** How many want to begin and wait for a yes. */
export async function countWaiting(db: Reading): Promise<number> {
  const { count } = await db
    .selectFrom('champions')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', db.organisationId)
    .where('state', 'in', ['volunteered', 'agreed'])
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The units that somebody looks after beside their own. */
export async function listUnitsOf(
  db: Reading,
  { id }: Pick<Champion, 'id'>,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select u.id, u.name from champion_units w
    join units u on u.organisation_id = w.organisation_id and u.id = w.unit_id and u.closed_at is null
    where w.organisation_id = ${db.organisationId} and w.champion_id = ${id} order by u.name, u.id`.execute(db)
  return rows
}

/** Open units of this very name; two are enough to know that it is not clear. */
export async function listUnitsMeant(db: Reading, name: string): Promise<readonly { id: string; name: string }[]> {
  return db
    .selectFrom('units')
    .select(['id', 'name'])
    .where('organisation_id', '=', db.organisationId)
    .where('closed_at', 'is', null)
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .limit(2)
    .execute()
}
