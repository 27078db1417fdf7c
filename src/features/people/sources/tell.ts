import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { type ChangedFacts, changeFacts, factOf, type PersonFacts } from './facts.ts'
import type { FieldOwners, Source, SourceField } from './fields.ts'

/** One thing that a source says about a person. */
export interface Said {
  readonly field: SourceField
  /** In words, for whoever decides; empty for nothing. */
  readonly value: string
  readonly unit?: { readonly id: string; readonly name: string }
  readonly managerId?: string
  /** Why it cannot be taken over: it is somebody else's, or it names more than one thing. */
  readonly problem?: 'taken' | 'unclear'
}

/** Who has the say about each field. */
export async function findOwners(db: Reading | Writing): Promise<FieldOwners> {
  const rows = await (db as Reading)
    .selectFrom('field_owners')
    .select(['field', 'source'])
    .where('organisation_id', '=', db.organisationId)
    .execute()
  return Object.fromEntries(rows.map(({ field, source }) => [field, source]))
}

/** The first that tells us about a field gets the say about it, until somebody decides otherwise. */
export async function claimFields(
  tx: Writing,
  source: Source,
  fields: readonly SourceField[],
  now: Date,
): Promise<void> {
  if (fields.length === 0) return
  await tx
    .insertInto('field_owners')
    .values(fields.map(field => ({ organisation_id: tx.organisationId, field, source, decided_at: now })))
    .onConflict(conflict => conflict.columns(['organisation_id', 'field']).doNothing())
    .execute()
}

interface Telling {
  readonly source: Source
  readonly person: PersonFacts
  readonly said: readonly Said[]
  readonly owners: FieldOwners
  readonly now: Date
}

/**
 * Takes over what a source says where it has the say, and notes the rest for an administrator to decide. Returns the
 * fields that changed.
 */
export async function tellAbout(tx: Writing, telling: Telling): Promise<readonly SourceField[]> {
  const { source, person, said, owners, now } = telling
  const differing = said.filter(one => !agrees(person, one))
  const taken = differing.filter(one => !one.problem && (owners[one.field] ?? source) === source)
  const refused = differing.filter(one => !taken.includes(one))
  const claimed = taken.flatMap(({ field }) => (owners[field] ? [] : [field]))
  await claimFields(tx, source, claimed, now)
  if (taken.length > 0) await changeFacts(tx, person, factsOf(taken), now)
  if (person.hasConflicts) {
    const settled = said.filter(one => !refused.includes(one)).map(({ field }) => field)
    await outdate(tx, person.id, source, settled, now)
  }
  await noteConflicts(
    tx,
    source,
    refused.map(one => ({ ...one, personId: person.id })),
    now,
  )
  return taken.map(({ field }) => field)
}

function agrees(person: PersonFacts, said: Said): boolean {
  if (said.problem) return false
  if (said.field === 'unit') return (said.unit?.id ?? '') === factOf(person, 'unit')
  if (said.field === 'manager') return (said.managerId ?? '') === factOf(person, 'manager')
  return said.value === factOf(person, said.field)
}

/** What is said as values to write. */
export function factsOf(said: readonly Said[]): ChangedFacts {
  const facts: Record<string, unknown> = {}
  for (const one of said) {
    if (one.problem) continue
    if (one.field === 'unit') facts.unit = one.unit ?? null
    else if (one.field === 'manager') facts.managerId = one.managerId ?? null
    else if (one.field === 'name' || one.field === 'job-title') facts[columns[one.field]] = one.value
    else facts[columns[one.field]] = one.value || null
  }
  return facts
}

const columns = {
  name: 'name',
  email: 'email',
  'employee-number': 'employeeNumber',
  'job-title': 'jobTitle',
  phone: 'phone',
  location: 'location',
} as const satisfies Partial<Record<SourceField, keyof ChangedFacts>>

/** What was not taken over, a row for each that is not noted already. What somebody has decided to keep is not asked again. */
export async function noteConflicts(
  tx: Writing,
  source: Source,
  conflicts: readonly (Said & { readonly personId: string })[],
  now: Date,
): Promise<void> {
  if (conflicts.length === 0) return
  const rows = conflicts.map(one => ({
    id: uuid(),
    person_id: one.personId,
    field: one.field,
    reason: one.problem ?? 'owned',
    value: one.value,
    unit_id: one.unit?.id ?? null,
    manager_id: one.managerId ?? null,
  }))
  await sql`insert into field_conflicts (organisation_id, id, person_id, field, source, reason, value, unit_id, manager_id, noticed_at)
    select ${tx.organisationId}::uuid, r.id, r.person_id, r.field, ${source}, r.reason, r.value, r.unit_id, r.manager_id, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, person_id uuid, field text, reason text, value text,
      unit_id uuid, manager_id uuid)
    where not exists (select from field_conflicts k where k.organisation_id = ${tx.organisationId}
      and k.person_id = r.person_id and k.field = r.field and k.source = ${source} and k.outcome = 'kept'
      and k.value = r.value and k.unit_id is not distinct from r.unit_id and k.manager_id is not distinct from r.manager_id)
    on conflict (organisation_id, person_id, field, source) where settled_at is null do update set
      reason = excluded.reason, value = excluded.value, unit_id = excluded.unit_id, manager_id = excluded.manager_id,
      noticed_at = case when (field_conflicts.value, field_conflicts.unit_id, field_conflicts.manager_id)
        is distinct from (excluded.value, excluded.unit_id, excluded.manager_id) then excluded.noticed_at
        else field_conflicts.noticed_at end`.execute(tx)
}

/** The source says now what the directory says, or says nothing any more. */
export async function outdate(
  tx: Writing,
  personId: string,
  source: Source,
  fields: readonly SourceField[],
  now: Date,
): Promise<void> {
  if (fields.length === 0) return
  await tx
    .updateTable('field_conflicts')
    .set({ outcome: 'outdated', settled_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', personId)
    .where('source', '=', source)
    .where('field', 'in', fields)
    .where('settled_at', 'is', null)
    .execute()
}
