import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'

export interface MergeCandidate {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly employeeNumber: string | null
  readonly jobTitle: string
  readonly unitId: string | null
  readonly unit: string | null
  readonly managerId: string | null
  readonly manager: string | null
  readonly phone: string | null
  readonly location: string | null
  readonly leftAt: Date | null
  readonly createdAt: Date
  /** The identity system looks after this row. */
  readonly isFed: boolean
}

const candidate = sql`select p.id, p.name, p.email, p.employee_number as "employeeNumber", p.job_title as "jobTitle",
    p.unit_id as "unitId", u.name as unit, p.manager_id as "managerId", m.name as manager, p.phone, p.location,
    p.left_at as "leftAt", p.created_at as "createdAt",
    exists (select from scim_users s where s.organisation_id = p.organisation_id and s.person_id = p.id) as "isFed"
  from people p
    left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    left join people m on m.organisation_id = p.organisation_id and m.id = p.manager_id`

/** Two people, in this order, as far as they are there; nobody who was erased. */
export async function listBoth(
  db: Reading | Writing,
  ids: readonly [string, string],
): Promise<readonly MergeCandidate[]> {
  const wanted = ids.map(uuidOrNone)
  const { rows } = await sql<MergeCandidate>`${candidate}
    where p.organisation_id = ${db.organisationId} and p.id = any(${wanted}::uuid[]) and p.search_text <> ''`.execute(
    db,
  )
  return wanted.flatMap(id => rows.find(row => row.id === id) ?? [])
}

/** People by exactly this e-mail address, employee number or name; at most ten. */
export async function listByIdentifier(db: Reading, text: string): Promise<readonly MergeCandidate[]> {
  const { rows } = await sql<MergeCandidate>`${candidate}
    where p.organisation_id = ${db.organisationId} and p.left_at is null
      and (p.email = lower(${text}) or p.employee_number = ${text} or p.name = ${text})
    order by p.name, p.id limit 10`.execute(db)
  return rows
}

export interface SuggestedPair {
  readonly firstId: string
  readonly first: string
  readonly firstEmail: string | null
  readonly secondId: string
  readonly second: string
  readonly secondEmail: string | null
  readonly reason: 'same-address-name' | 'same-name-and-unit' | 'same-name' | 'similar-name'
}

/**
 * Pairs who may be one person, the surest first. Nobody of whom somebody said that they are two. A name that many bear
 * says nothing beyond a unit: in a large house it would only make a long list.
 */
export async function listSuggestedPairs(db: Reading, limit: number): Promise<readonly SuggestedPair[]> {
  const { rows } = await sql<SuggestedPair>`
    with here as materialized (
      select id, name, lower(name) as key, email, split_part(email, '@', 1) as mailbox, unit_id from people
      where organisation_id = ${db.organisationId} and left_at is null
    ), pairs as (
      select a.id as first_id, b.id as second_id, 1 as rank from here a join here b on a.mailbox = b.mailbox and a.id < b.id
        where a.mailbox in (select mailbox from here group by mailbox having count(*) between 2 and 20)
          and length(a.mailbox) > 2 and similarity(a.key, b.key) > 0.2
      union all
      select a.id, b.id, 2 from here a join here b on a.key = b.key and a.unit_id = b.unit_id and a.id < b.id
      union all
      select a.id, b.id, 3 from here a join here b on a.key = b.key and a.unit_id is distinct from b.unit_id and a.id < b.id
        where a.key in (select key from here group by key having count(*) between 2 and 3)
      union all
      select a.id, b.id, 4 from here a join here b on a.unit_id = b.unit_id and left(a.key, 2) = left(b.key, 2) and a.id < b.id
        where a.key <> b.key and similarity(a.key, b.key) > 0.7
    ), best as (
      select first_id, second_id, min(rank) as rank from pairs p
      where not exists (select from people_apart x where x.organisation_id = ${db.organisationId}
        and x.first_person_id = p.first_id and x.second_person_id = p.second_id)
      group by first_id, second_id
    )
    select a.id as "firstId", a.name as first, a.email as "firstEmail", b.id as "secondId", b.name as second,
      b.email as "secondEmail", (array['same-address-name', 'same-name-and-unit', 'same-name', 'similar-name'])[best.rank] as reason
    from best join here a on a.id = best.first_id join here b on b.id = best.second_id
    order by best.rank, a.name, a.id, b.id limit ${limit}::int`.execute(db)
  return rows
}

export interface PersonMerge {
  readonly id: string
  readonly keptPersonId: string
  readonly kept: string
  readonly gonePersonId: string
  readonly gone: string
  readonly before: unknown
  readonly after: unknown
  readonly moved: unknown
  readonly movedReports: readonly string[]
  readonly mergedBy: string | null
  readonly mergedAt: Date
  readonly undoneBy: string | null
  readonly undoneAt: Date | null
}

const merges = sql`select g.id, g.kept_person_id as "keptPersonId", k.name as kept, g.gone_person_id as "gonePersonId", o.name as gone,
    g.before, g.after, g.moved, g.moved_reports as "movedReports", a.name as "mergedBy", g.merged_at as "mergedAt",
    b.name as "undoneBy", g.undone_at as "undoneAt"
  from person_merges g
    join people k on k.organisation_id = g.organisation_id and k.id = g.kept_person_id
    join people o on o.organisation_id = g.organisation_id and o.id = g.gone_person_id
    left join people a on a.organisation_id = g.organisation_id and a.id = g.merged_by
    left join people b on b.organisation_id = g.organisation_id and b.id = g.undone_by`

/** Who was merged into whom, the latest first. */
export async function listMerges(db: Reading, limit: number): Promise<readonly PersonMerge[]> {
  const { rows } = await sql<PersonMerge>`${merges} where g.organisation_id = ${db.organisationId}
    order by g.merged_at desc, g.id desc limit ${limit}::int`.execute(db)
  return rows
}

/** One merge, and nobody else undoes it until this transaction ends. */
export async function holdMerge(tx: Writing, mergeId: string): Promise<PersonMerge | undefined> {
  const { rows } = await sql<PersonMerge>`${merges}
    where g.organisation_id = ${tx.organisationId} and g.id = ${uuidOrNone(mergeId)} for update of g`.execute(tx)
  return rows[0]
}
