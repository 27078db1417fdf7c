import {
  addUnitNamed,
  type FieldOwners,
  listBelow,
  listUnitsNamed,
  type NamedUnit,
  type PersonFacts,
  type Said,
} from '#features/people/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { ResourceFacts } from './said-by-resource.ts'

/** Facts that are one text on both sides; units and managers have to be found first. */
const plainFields = [
  ['name', 'name'],
  ['email', 'email'],
  ['employee-number', 'employeeNumber'],
  ['job-title', 'jobTitle'],
  ['phone', 'phone'],
  ['location', 'location'],
] as const

/** The texts that are said now and were not said before; an empty one takes back what was said, but for the name. */
export function plainSaid(facts: ResourceFacts, before: ResourceFacts | undefined): Said[] {
  return plainFields.flatMap(([field, key]) =>
    facts[key] === (before?.[key] ?? '') || (field === 'name' && facts.name === '')
      ? []
      : [{ field, value: facts[key] }],
  )
}

/** Marks e-mail addresses and employee numbers that somebody else has. */
export const withoutOthers = (said: readonly Said[], others: readonly PersonFacts[]): Said[] =>
  said.map(one => {
    if (one.value === '' || (one.field !== 'email' && one.field !== 'employee-number')) return one
    const isTaken = others.some(other => (one.field === 'email' ? other.email : other.employeeNumber) === one.value)
    return isTaken ? { ...one, problem: 'taken' } : one
  })

interface UnitQuestion {
  readonly facts: ResourceFacts
  readonly before: ResourceFacts | undefined
  readonly owners: FieldOwners
  /** Somebody new: nobody else has said anything about them yet. */
  readonly isNew: boolean
  readonly now: Date
}

/** What is said about the unit. It is found by its name, or made when this system has the say about units. */
export async function unitSaid(tx: Writing, { facts, before, owners, isNew, now }: UnitQuestion): Promise<Said[]> {
  const { department, division } = facts
  if (department === (before?.department ?? '') && division === (before?.division ?? '')) return []
  if (department === '') return before?.department ? [{ field: 'unit', value: '' }] : []
  const said = { field: 'unit', value: department } as const
  const named = await listUnitsNamed(tx, department)
  const fitting = named.length > 1 && division !== '' ? await listBelow(tx, named, division) : named
  const [unit, other] = fitting
  if (unit && !other) return [{ ...said, unit }]
  if (named.length > 0) return [{ ...said, problem: 'unclear' }]
  if (!isNew && (owners.unit ?? 'scim') !== 'scim') return [said]
  return [{ ...said, unit: await makeUnit(tx, department, division, now) }]
}

async function makeUnit(tx: Writing, department: string, division: string, now: Date): Promise<NamedUnit> {
  if (division === '' || division.toLowerCase() === department.toLowerCase())
    return addUnitNamed(tx, department, undefined, now)
  const above = await listUnitsNamed(tx, division)
  const [parent = await addUnitNamed(tx, division, undefined, now)] = above
  return addUnitNamed(tx, department, above.length > 1 ? undefined : parent.id, now)
}
