import type { CurrentPerson } from './current.ts'
import type { FaultKind } from './faults.ts'
import type { Disagreement } from './other-sources.ts'
import type { PlannedUnit } from './unit-tree.ts'

/** One thing that would be different about a person. */
export interface Change {
  readonly field: ChangeField
  readonly from: string
  readonly to: string
}
export const changeFields = [
  ...['name', 'employeeNumber', 'email', 'jobTitle', 'grade', 'unit'],
  ...['manager', 'fte', 'location', 'startedOn', 'phone'],
] as const
export type ChangeField = (typeof changeFields)[number]

export type Outcome = 'joins' | 'returns' | 'changes' | 'stays'

/**
 * One row of the file on its way to becoming a person. Kept flat and shared by all steps, because there may be
 * hundreds of thousands. An empty text means nothing.
 */
export interface StaffRow {
  readonly line: number
  employeeNumber: string
  name: string
  email: string
  jobTitle: string
  grade: string
  location: string
  phone: string
  fte: number | undefined
  startedOn: string
  /** Which combination of unit cells, -1 for none. */
  readonly place: number
  /** The manager as the file names them. */
  managerText: string
  /** Fields whose cells could not be read: what the directory knows is kept. */
  unread: readonly ('fte' | 'startedOn')[]
  /** Why the row does not become a person, if so. */
  out: FaultKind | ''
  /** The person in the directory that this is. */
  match: CurrentPerson | undefined
  unit: PlannedUnit | undefined
  manager: StaffRow | CurrentPerson | undefined
  outcome: Outcome
  changes: readonly Change[]
  /** What the file says and was not taken, because another system has the say. */
  disagreements: readonly Disagreement[] | undefined
}
