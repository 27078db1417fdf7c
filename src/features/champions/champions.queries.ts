import { type RawBuilder, sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import type { AreaRef, Champion } from './champion.ts'

type Nullable<T> = { [Key in keyof T]: undefined extends T[Key] ? Exclude<T[Key], undefined> | null : T[Key] }

const columns = sql`c.id, c.person_id as "personId", p.name, p.job_title as "jobTitle", p.unit_id as "unitId",
  u.name as "unitName", c.state, c.how, c.made_at as "madeAt", c.hours_a_month as "hoursAMonth",
  c.helps_with as "helpsWith", c.busy_until as "busyUntil", c.nominated_by as "nominatedBy", n.name as "nominatedByName",
  c.nominated_because as "nominatedBecause", c.manager_id as "managerId", m.name as "managerName",
  c.manager_said as "managerSaid", c.manager_said_at as "managerSaidAt", c.manager_reason as "managerReason",
  c.approved_at as "approvedAt", c.cohort_id as "cohortId", h.name as "cohortName", c.active_since as "activeSince",
  c.term_until as "termUntil", c.paused_until as "pausedUntil", c.ended_at as "endedAt", c.ended_why as "endedWhy",
  c.ended_words as "endedWords", c.successor_id as "successorId", s.name as "successorName"`

const withNames = sql`champions c
  join people p on p.organisation_id = c.organisation_id and p.id = c.person_id
  left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
  left join people n on n.organisation_id = c.organisation_id and n.id = c.nominated_by
  left join people m on m.organisation_id = c.organisation_id and m.id = c.manager_id
  left join people s on s.organisation_id = c.organisation_id and s.id = c.successor_id
  left join champion_cohorts h on h.organisation_id = c.organisation_id and h.id = c.cohort_id`

/** Rows of `champions c` with the names of those in them (`p` the champion, `u` the unit), by a condition of ours. */
export async function selectChampions(db: Reading, rest: RawBuilder<unknown>): Promise<readonly Champion[]> {
  const { rows } = await sql<Nullable<Champion>>`
    select ${columns} from ${withNames} where c.organisation_id = ${db.organisationId} and ${rest}`.execute(db)
  return rows
    .map(row => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value ?? undefined])))
    .map(row => row as unknown as Champion)
}

/** What holds with somebody now, or is being asked; nothing once it ended. */
export async function findMembership(db: Reading, personId: string): Promise<Champion | undefined> {
  const [row] = await selectChampions(db, sql`c.person_id = ${uuidOrNone(personId)} and c.state <> 'ended'`)
  return row
}

/** One row, whatever its state; answers 404 when there is none. Who may see it is for the page to say. */
export async function getChampion(db: Reading, championId: string): Promise<Champion> {
  const [row] = await selectChampions(db, sql`c.id = ${uuidOrNone(championId)}`)
  return found(row, 'No such champion')
}

/** Whether somebody answers for a champion's time: asked then, or their manager now. */
export async function isManagerOf(
  db: Reading,
  me: { readonly id: string },
  { personId, managerId }: Pick<Champion, 'personId' | 'managerId'>,
): Promise<boolean> {
  if (managerId === me.id) return true
  const row = await db
    .selectFrom('people')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', personId)
    .where('manager_id', '=', me.id)
    .executeTakeFirst()
  return row !== undefined
}

/** Whose time somebody is asked for: not answered yet, or answered with “not now”, which a yes can follow. */
export const listAskedOf = (db: Reading, managerId: string): Promise<readonly Champion[]> =>
  selectChampions(
    db,
    sql`c.manager_id = ${managerId} and p.left_at is null and (c.state = 'volunteered'
      or (c.state = 'active' and c.manager_said is null))
      order by c.changed_at limit 50`,
  )

/** What a champion chose to help with most. */
export function listFocus(db: Reading, { id }: Pick<Champion, 'id'>): Promise<readonly AreaRef[]> {
  return db
    .selectFrom('champion_areas')
    .select(['framework_id as frameworkId', 'area_key as areaKey'])
    .where('organisation_id', '=', db.organisationId)
    .where('champion_id', '=', id)
    .orderBy('framework_id')
    .orderBy('area_key')
    .execute()
}

/** Champions who are active now, by name, at most `limit`: the role decides, their agreement says the rest. */
export async function listChampions(
  db: Reading,
  limit: number,
): Promise<readonly { readonly id: string; readonly name: string; readonly unitId: string | null }[]> {
  return db
    .selectFrom('role_grants as g')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'g.organisation_id').onRef('p.id', '=', 'g.person_id'),
    )
    .select(['p.id', 'p.name', 'p.unit_id as unitId'])
    .where('g.organisation_id', '=', db.organisationId)
    .where('g.role', '=', 'champion')
    .where('g.revoked_at', 'is', null)
    .where('p.left_at', 'is', null)
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(limit)
    .execute()
}

/** How many began together and are still there. */
export async function countCohort(db: Reading, cohortId: string): Promise<number> {
  const { count } = await db
    .selectFrom('champions')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', db.organisationId)
    .where('cohort_id', '=', cohortId)
    .where('state', 'in', ['active', 'paused'])
    .executeTakeFirstOrThrow()
  return Number(count)
}
