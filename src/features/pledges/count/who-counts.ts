import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { day } from '#platform/time.ts'
import type { Pledge } from '../pledge.ts'

/** Away for so many days or more is away for long. */
const longAway = 90

export type Who = Pick<Pledge, 'id' | 'joinedWeeks' | 'leavesOutAway'> & { readonly unitIds: readonly string[] }

/**
 * The people who count for a pledge now: by unit, by how long they have been here, without those who are left out.
 * Which ones they are is for counting only; how many they are may be shown.
 */
export async function readWhoCounts(db: Reading, who: Who, now: Date): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`${idsThatCount(db, who, now)}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** How many of everybody here count, and how many are left out one by one or with their unit. */
export async function countWhoCounts(
  db: Reading,
  who: Who,
  now: Date,
): Promise<{ readonly everybody: number; readonly count: number; readonly leftOut: number }> {
  const { rows } = await sql<{ everybody: number; count: number; left_out: number }>`
    select count(*)::int as everybody, (select count(*)::int from (${idsThatCount(db, who, now)}) those) as count,
      count(*) filter (where ${isLeftOut(db, who)})::int as left_out
    from people p left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    where p.organisation_id = ${db.organisationId}::uuid and p.left_at is null`.execute(db)
  const [row] = rows
  return { everybody: row?.everybody ?? 0, count: row?.count ?? 0, leftOut: row?.left_out ?? 0 }
}

const idsThatCount = (db: Reading, who: Who, now: Date) => sql`
  select p.id from people p left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
  where p.organisation_id = ${db.organisationId}::uuid and p.left_at is null
    and ${who.unitIds.length === 0 ? sql`true` : sql`u.path && ${who.unitIds}::uuid[]`}
    and coalesce(p.started_on, p.created_at::date) <= ${daysAfter(now, -7 * who.joinedWeeks)}::date
    and not (${who.leavesOutAway}::boolean and exists (
      select from profiles f where f.organisation_id = p.organisation_id and f.person_id = p.id
        and f.away_until >= ${daysAfter(now, longAway)}::date))
    and not (${isLeftOut(db, who)})`

const isLeftOut = (db: Reading, { id }: Who) => sql`exists (
  select from pledge_exceptions e
  where e.organisation_id = ${db.organisationId}::uuid and e.pledge_id = ${id}::uuid and e.ended_at is null
    and (e.person_id = p.id or e.unit_id = any(u.path)))`

const daysAfter = (now: Date, days: number): string => new Date(now.getTime() + days * day).toISOString().slice(0, 10)
