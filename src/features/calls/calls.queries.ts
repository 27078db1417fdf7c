import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import type { Call, CallSkillRef, SkillRelation } from './call.ts'

type Nullable<T> = { readonly [K in keyof T]: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] }

export interface Viewer {
  readonly id: string
}

// One's own always; others' once they are posted, and a unit's only within it.
const maySee = (db: Reading, me: Viewer) => sql`(c.person_id = ${me.id} or (c.state <> 'draft' and (
  c.audience = 'organisation' or exists (
    select from people viewer join units vu on vu.organisation_id = viewer.organisation_id and vu.id = viewer.unit_id
    where viewer.organisation_id = ${db.organisationId} and viewer.id = ${me.id} and vu.path @> array[c.unit_id])
  or exists (select from call_offers mo where mo.organisation_id = c.organisation_id and mo.call_id = c.id
    and (mo.person_id = ${me.id} or mo.manager_id = ${me.id})))))`

const columns = sql`c.id, c.person_id as "personId", p.name as "personName", c.direction, c.kind, c.state, c.locale,
  c.title, c.details, c.why, c.place_kind as "placeKind", c.place, c.weekdays, c.hours::float8 as hours,
  c.helpers_wanted as "helpersWanted", c.open_until as "openUntil", c.audience, u.id as "unitId", u.name as "unitName",
  c.begun_at as "begunAt", c.posted_at as "postedAt", c.changed_at as "changedAt", c.closed_at as "closedAt",
  c.widened_at as "widenedAt", c.chased_at as "chasedAt"`

const from = sql`calls c
  join people p on p.organisation_id = c.organisation_id and p.id = c.person_id
  left join units u on u.organisation_id = c.organisation_id and u.id = coalesce(c.unit_id, p.unit_id)`

const toCall = (row: Nullable<Call>): Call =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? undefined])) as unknown as Call

/** A call that this person may see: their own, one for everybody, one for their unit, or one in which they have a part. */
export async function getCall(db: Reading, me: Viewer, callId: string): Promise<Call> {
  const { rows } = await sql<Nullable<Call>>`
    select ${columns} from ${from}
    where c.organisation_id = ${db.organisationId} and c.id = ${uuidOrNone(callId)} and ${maySee(db, me)}`.execute(db)
  return toCall(found(rows[0]))
}

/** A call for the program's own work, such as finding who can help; no person may be shown what it finds without asking `getCall`. */
export async function findCallForWork(db: Reading, callId: string): Promise<Call | undefined> {
  const { rows } = await sql<Nullable<Call>>`
    select ${columns} from ${from}
    where c.organisation_id = ${db.organisationId} and c.id = ${uuidOrNone(callId)}`.execute(db)
  return rows[0] && toCall(rows[0])
}

interface SkillRow {
  readonly relation: SkillRelation
  readonly termId: string | null
  readonly frameworkId: string | null
  readonly skillKey: string | null
}

/** The skills of a call as they were chosen, without their names. */
export async function listCallSkills(
  db: Reading,
  { id }: Pick<Call, 'id'>,
): Promise<readonly { readonly relation: SkillRelation; readonly ref: CallSkillRef }[]> {
  const { rows } = await sql<SkillRow>`
    select relation, term_id as "termId", framework_id as "frameworkId", skill_key as "skillKey" from call_skills
    where organisation_id = ${db.organisationId} and call_id = ${id} order by relation desc, added_at, id`.execute(db)
  return rows.map(({ relation, termId, frameworkId, skillKey }) => ({
    relation,
    ref: termId ? { termId } : { frameworkId: frameworkId ?? '', skillKey: skillKey ?? '' },
  }))
}
