import { type Expression, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { personSearchText } from '../search-text.ts'
import type { SourceField } from './fields.ts'

/** What the directory knows about somebody, as far as other systems tell it. */
export interface PersonFacts {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly employeeNumber: string | null
  readonly jobTitle: string
  readonly unitId: string | null
  readonly unitName: string | null
  readonly managerId: string | null
  readonly phone: string | null
  readonly location: string | null
  readonly leftAt: Date | null
  /** Some source differs about this person, and nobody has decided yet. */
  readonly hasConflicts: boolean
}

/** New values for some of the facts. A unit comes with its name, which people are found by. */
export interface ChangedFacts {
  readonly name?: string
  readonly email?: string | null
  readonly employeeNumber?: string | null
  readonly jobTitle?: string
  readonly unit?: { readonly id: string; readonly name: string } | null
  readonly managerId?: string | null
  readonly phone?: string | null
  readonly location?: string | null
}

/** What the directory knows about some people; leavers too. */
export async function listFacts(
  db: Reading | Writing,
  who: { readonly ids?: readonly string[]; readonly emails?: readonly string[]; readonly numbers?: readonly string[] },
): Promise<readonly PersonFacts[]> {
  const { ids = [], emails = [], numbers = [] } = who
  const ways = [
    ...(ids.length > 0 ? [sql`id = any(${ids}::uuid[])`] : []),
    ...(emails.length > 0 ? [sql`email = any(${emails}::text[])`] : []),
    ...(numbers.length > 0 ? [sql`employee_number = any(${numbers}::text[])`] : []),
  ]
  if (ways.length === 0) return []
  // Each look-up uses its own index, however new the table.
  const found = sql.join(
    ways.map(way => sql`select id from people where organisation_id = ${db.organisationId} and ${way}`),
    sql` union `,
  )
  const { rows } = await sql<PersonFacts>`
    select p.id, p.name, p.email, p.employee_number as "employeeNumber", p.job_title as "jobTitle", p.unit_id as "unitId",
      u.name as "unitName", p.manager_id as "managerId", p.phone, p.location, p.left_at as "leftAt",
      exists (select from field_conflicts c where c.organisation_id = p.organisation_id and c.person_id = p.id
        and c.settled_at is null) as "hasConflicts"
    from (${found}) f join people p on p.organisation_id = ${db.organisationId} and p.id = f.id
      left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    order by p.id`.execute(db)
  return rows
}

/** Adds somebody whom another system told us about. Returns the id. */
export async function addPerson(
  tx: Writing,
  facts: ChangedFacts & { readonly name: string },
  more: { readonly locale: string | null; readonly now: Date },
): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('people')
    .values({
      organisation_id: tx.organisationId,
      id,
      name: facts.name,
      email: facts.email ?? null,
      employee_number: facts.employeeNumber ?? null,
      job_title: facts.jobTitle ?? '',
      unit_id: facts.unit?.id ?? null,
      manager_id: facts.managerId ?? null,
      phone: facts.phone ?? null,
      location: facts.location ?? null,
      locale: more.locale,
      search_text: personSearchText({ ...facts, unitName: facts.unit?.name }),
      created_at: more.now,
      changed_at: more.now,
    })
    .execute()
  return id
}

/** Writes what is new about somebody. */
export async function changeFacts(tx: Writing, person: PersonFacts, changed: ChangedFacts, now: Date): Promise<void> {
  const { unit, managerId, jobTitle, employeeNumber, ...same } = changed
  const after = { ...person, ...changed, unitName: unit === undefined ? person.unitName : unit?.name }
  await tx
    .updateTable('people')
    .set({
      ...same,
      ...(jobTitle === undefined ? {} : { job_title: jobTitle }),
      ...(employeeNumber === undefined ? {} : { employee_number: employeeNumber }),
      ...(unit === undefined ? {} : { unit_id: unit?.id ?? null }),
      ...(managerId === undefined ? {} : { manager_id: managerId }),
      search_text: personSearchText(after),
      changed_at: now,
    })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', person.id)
    .execute()
}

/** The value of a field in words, as it is compared and shown; a unit by its name, a manager by id. */
export function factOf(person: PersonFacts, field: SourceField): string {
  switch (field) {
    case 'name':
      return person.name
    case 'email':
      return person.email ?? ''
    case 'employee-number':
      return person.employeeNumber ?? ''
    case 'job-title':
      return person.jobTitle
    case 'unit':
      return person.unitId ?? ''
    case 'manager':
      return person.managerId ?? ''
    case 'phone':
      return person.phone ?? ''
    case 'location':
      return person.location ?? ''
  }
}

/**
 * Whether giving `personId` this manager would make somebody their own manager's manager.
 * Walks up from the manager; circles that exist already end the walk.
 */
export async function wouldCircle(tx: Writing, personId: string, managerId: string): Promise<boolean> {
  if (personId === managerId) return true
  const one: Expression<string> = sql`${managerId}::uuid`
  const { rows } = await sql<{ circle: boolean }>`
    with recursive above (id) as (
      select ${one}
      union
      select p.manager_id from above a join people p on p.organisation_id = ${tx.organisationId} and p.id = a.id
      where p.manager_id is not null
    )
    select exists (select from above where id = ${personId}::uuid) as circle`.execute(tx)
  return rows[0]?.circle ?? false
}
