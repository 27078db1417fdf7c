import { type RawBuilder, sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { found, notFound } from '#platform/http/errors.ts'
import type { Call, CallSkillRef, CallState, SkillRelation } from './call.ts'
import { isForSql } from './is-for-sql.ts'

export type Nullable<T> = { readonly [K in keyof T]: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] }

export interface Viewer {
  readonly id: string
}

const takesPart = (me: Viewer) => sql`(c.state <> 'draft' and exists (select from call_offers mo
  where mo.organisation_id = c.organisation_id and mo.call_id = c.id
    and (mo.person_id = ${me.id} or mo.manager_id = ${me.id})))`

/** SQL: a call `c` as `toCall` takes it. */
export const callColumns = sql`c.id, c.person_id as "personId", p.name as "personName", c.direction, c.kind, c.state, c.locale,
  c.title, c.details, c.why, c.place_kind as "placeKind", c.place, c.weekdays, c.hours::float8 as hours,
  c.helpers_wanted as "helpersWanted", c.open_until as "openUntil", c.audience,
  c.state = 'open' and c.for_partners_at is not null as "asksPartners", u.id as "unitId", u.name as "unitName",
  c.begun_at as "begunAt", c.posted_at as "postedAt", c.changed_at as "changedAt", c.closed_at as "closedAt",
  c.widened_at as "widenedAt", c.chased_at as "chasedAt"`

export const callsWithPeople = sql`calls c
  join people p on p.organisation_id = c.organisation_id and p.id = c.person_id
  left join units u on u.organisation_id = c.organisation_id and u.id = coalesce(c.unit_id, p.unit_id)`

export const toCall = (row: Nullable<Call>): Call =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? undefined])) as unknown as Call

/** A call that this person may see: their own, one for everybody, one for their unit, or one in which they have a part. */
export async function getCall(db: Reading, me: Viewer, callId: string): Promise<Call> {
  const { rows } = await sql<Nullable<Call>>`
    select ${callColumns} from ${callsWithPeople}
    where c.organisation_id = ${db.organisationId} and c.id = ${uuidOrNone(callId)} and (${isForSql(db, me)} or ${takesPart(me)})`.execute(
    db,
  )
  return toCall(found(rows[0]))
}

/** One of one's own calls, while it is in one of these states. */
export async function getOwnCall(
  db: Reading,
  me: Viewer,
  callId: string,
  states: readonly CallState[] = ['draft', 'open', 'closed'],
): Promise<Call> {
  const call = await getCall(db, me, callId)
  if (call.personId !== me.id || !states.includes(call.state)) throw notFound('No such call')
  return call
}

/** Where somebody's own work mails come from, such as `northshire.gov.uk`: addresses of colleagues. */
export async function findOwnMailDomain(db: Reading, me: Viewer): Promise<string | undefined> {
  const row = await db
    .selectFrom('people')
    .select('email')
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', me.id)
    .executeTakeFirst()
  return row?.email?.split('@')[1]
}

/** How many drafts somebody has. */
export const countDrafts = (db: Reading, me: Viewer): Promise<number> => countOwn(db, me, sql`c.state = 'draft'`)

/** How many calls somebody has posted since then. */
export const countPostedSince = (db: Reading, me: Viewer, since: Date): Promise<number> =>
  countOwn(db, me, sql`c.posted_at > ${since}`)

async function countOwn(db: Reading, me: Viewer, which: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from calls c
    where c.organisation_id = ${db.organisationId} and c.person_id = ${me.id} and ${which}`.execute(db)
  return rows[0]?.count ?? 0
}

/** A call for the program's own work, such as finding who can help; no person may be shown what it finds without asking `getCall`. */
export async function findCallForWork(db: Reading, callId: string): Promise<Call | undefined> {
  const { rows } = await sql<Nullable<Call>>`
    select ${callColumns} from ${callsWithPeople}
    where c.organisation_id = ${db.organisationId} and c.id = ${uuidOrNone(callId)}`.execute(db)
  return rows[0] && toCall(rows[0])
}

interface SkillRow {
  readonly callId: string
  readonly relation: SkillRelation
  readonly termId: string | null
  readonly frameworkId: string | null
  readonly skillKey: string | null
}

export interface ChosenSkill {
  readonly callId: string
  readonly relation: SkillRelation
  readonly ref: CallSkillRef
}

/** The skills of a call as they were chosen, without their names; those that it needs first. */
export const listCallSkills = (db: Reading, { id }: Pick<Call, 'id'>): Promise<readonly ChosenSkill[]> =>
  listSkillsOfCalls(db, [id])

/** The same for many calls. */
export async function listSkillsOfCalls(db: Reading, callIds: readonly string[]): Promise<readonly ChosenSkill[]> {
  if (callIds.length === 0) return []
  const { rows } = await sql<SkillRow>`
    select call_id as "callId", relation, term_id as "termId", framework_id as "frameworkId", skill_key as "skillKey"
    from call_skills where organisation_id = ${db.organisationId} and call_id = any(${[...callIds]}::uuid[])
    order by call_id, relation desc, added_at, id`.execute(db)
  return rows.map(({ callId, relation, termId, frameworkId, skillKey }) => ({
    ...{ callId, relation },
    ref: termId ? { termId } : { frameworkId: frameworkId ?? '', skillKey: skillKey ?? '' },
  }))
}
