import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import type { SourceField } from '../sources/fields.ts'
import { claimFields, noteConflicts } from '../sources/tell.ts'
import { type Field, isMapped, type Mapping } from './mapping.ts'
import type { PlannedPerson } from './plan-import.ts'

const columns = {
  name: ['name', 'givenName', 'familyName'],
  email: ['email'],
  'employee-number': ['employeeNumber'],
  'job-title': ['jobTitle'],
  unit: ['unit', 'unitCode', 'unitPath', 'unitLevel1'],
  manager: ['manager'],
  phone: ['phone'],
  location: ['location'],
} as const satisfies Record<SourceField, readonly Field[]>

interface Around {
  readonly idOf: (person: PlannedPerson) => string | undefined
  readonly mapping: Mapping
  readonly now: Date
}

/**
 * The staff list gets the say about what nobody had the say about, and where it differs from a system that has, that is noted
 * for an administrator to decide.
 */
export async function tellSources(
  tx: Writing,
  people: readonly PlannedPerson[],
  { idOf, mapping, now }: Around,
): Promise<void> {
  const told = (Object.keys(columns) as SourceField[]).filter(field => isMapped(mapping, ...columns[field]))
  if (people.length > 0) await claimFields(tx, 'csv', told, now)
  const fed = people.flatMap(({ match }) => (match?.isFed ? [match.id] : []))
  if (fed.length === 0) return
  await sql`update field_conflicts set outcome = 'outdated', settled_at = ${now}::timestamptz
    where organisation_id = ${tx.organisationId} and source = 'csv' and settled_at is null
      and person_id = any(${fed}::uuid[]) and field = any(${told}::text[])`.execute(tx)
  const idOfManager = (manager: NonNullable<PlannedPerson['disagreements']>[number]['manager']) =>
    manager && ('line' in manager ? idOf(manager as PlannedPerson) : manager.id)
  const conflicts = people.flatMap(({ match, disagreements = [] }) =>
    disagreements.flatMap(({ field, value, manager }) => {
      const managerId = idOfManager(manager)
      return match ? [{ personId: match.id, field, value, ...(managerId ? { managerId } : {}) }] : []
    }),
  )
  await noteConflicts(tx, 'csv', conflicts, now)
}
