import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { uuidOrNone } from '../people.queries.ts'
import type { Source, SourceField } from './fields.ts'

export interface Conflict {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly field: SourceField
  readonly source: Source
  readonly reason: 'owned' | 'taken' | 'unclear'
  readonly value: string
  readonly unitId: string | null
  readonly unitName: string | null
  readonly managerId: string | null
  readonly managerName: string | null
  readonly noticedAt: Date
  /** What the directory says, in words. */
  readonly now: string
}

const conflicts = sql`
  select c.id, c.person_id as "personId", p.name as "personName", c.field, c.source, c.reason, c.value, c.unit_id as "unitId",
    u.name as "unitName", c.manager_id as "managerId", m.name as "managerName", c.noticed_at as "noticedAt",
    coalesce(case c.field when 'name' then p.name when 'email' then p.email when 'employee-number' then p.employee_number
      when 'job-title' then p.job_title when 'unit' then pu.name when 'manager' then pm.name when 'phone' then p.phone
      when 'location' then p.location end, '') as now
  from field_conflicts c
    join people p on p.organisation_id = c.organisation_id and p.id = c.person_id
    left join units u on u.organisation_id = c.organisation_id and u.id = c.unit_id
    left join people m on m.organisation_id = c.organisation_id and m.id = c.manager_id
    left join units pu on pu.organisation_id = p.organisation_id and pu.id = p.unit_id
    left join people pm on pm.organisation_id = p.organisation_id and pm.id = p.manager_id`

/** Differences that nobody has decided yet, the longest known first; of one field, or of all where it is empty. */
export async function listConflicts(
  db: Reading,
  field: string,
  page: number,
  pageSize: number,
): Promise<readonly Conflict[]> {
  const { rows } = await sql<Conflict>`${conflicts}
    where c.organisation_id = ${db.organisationId} and c.settled_at is null and p.left_at is null
      and (${field} = '' or c.field = ${field})
    order by c.noticed_at, c.id limit ${pageSize}::int offset ${(page - 1) * pageSize}::int`.execute(db)
  return rows
}

/** How many differences wait, by field. */
export async function countConflicts(db: Reading): Promise<ReadonlyMap<SourceField, number>> {
  const { rows } = await sql<{ field: SourceField; count: number }>`
    select c.field, count(*)::int as count from field_conflicts c
      join people p on p.organisation_id = c.organisation_id and p.id = c.person_id
    where c.organisation_id = ${db.organisationId} and c.settled_at is null and p.left_at is null
    group by c.field`.execute(db)
  return new Map(rows.map(({ field, count }) => [field, count]))
}

/** One difference that waits, and nobody else decides it until this transaction ends. */
export async function holdConflict(tx: Writing, conflictId: string): Promise<Conflict | undefined> {
  const { rows } = await sql<Conflict>`${conflicts}
    where c.organisation_id = ${tx.organisationId} and c.id = ${uuidOrNone(conflictId)} and c.settled_at is null
    for update of c`.execute(tx)
  return rows[0]
}

/** Whether there is such a difference, decided or not. */
export async function findConflict(db: Reading | Writing, conflictId: string): Promise<{ id: string } | undefined> {
  return (db as Reading)
    .selectFrom('field_conflicts')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', uuidOrNone(conflictId))
    .executeTakeFirst()
}

/** The next differences that one source can settle because it has the say about the field now. */
export async function listTakable(
  db: Reading | Writing,
  field: SourceField,
  source: Source,
  limit: number,
): Promise<readonly Conflict[]> {
  const { rows } = await sql<Conflict>`${conflicts}
    where c.organisation_id = ${db.organisationId} and c.settled_at is null and c.field = ${field}
      and c.source = ${source} and c.reason = 'owned'
    order by c.id limit ${limit}::int`.execute(db)
  return rows
}

export interface FieldOwner {
  readonly field: SourceField
  readonly source: Source
  /** Empty when the source got the say by being the first. */
  readonly decidedBy: string | null
  readonly decidedAt: Date
}

/** Who has the say about each field, and who decided that. */
export async function listOwners(db: Reading): Promise<readonly FieldOwner[]> {
  return db
    .selectFrom('field_owners as o')
    .leftJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'o.organisation_id').onRef('p.id', '=', 'o.decided_by'),
    )
    .select(['o.field', 'o.source', 'p.name as decidedBy', 'o.decided_at as decidedAt'])
    .where('o.organisation_id', '=', db.organisationId)
    .execute()
}
