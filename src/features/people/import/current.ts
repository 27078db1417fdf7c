import type { FieldOwners } from '../sources/fields.ts'

/** A person in the directory as it stands, those who left included, so that they can come back. */
export interface CurrentPerson {
  readonly id: string
  readonly employeeNumber: string
  readonly name: string
  readonly email: string
  readonly jobTitle: string
  readonly grade: string
  readonly location: string
  readonly phone: string
  readonly fte: number | undefined
  readonly startedOn: string
  readonly unitId: string | undefined
  readonly managerId: string | undefined
  readonly left: boolean
  /** Does not leave by missing from a file: an administrator, or somebody who was added by hand. */
  readonly stays: boolean
  /** An identity system looks after this person: it says when they leave. */
  readonly isFed: boolean
}

export interface CurrentUnit {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly parentId: string | undefined
  /** What it was called before, and what the units were called that it took over. */
  readonly earlierNames?: readonly string[]
}

/** The directory as it stands. Units that are closed are not among them. */
export interface CurrentDirectory {
  /** Which system has the say about which field. */
  readonly owners: FieldOwners
  readonly people: readonly CurrentPerson[]
  readonly units: readonly CurrentUnit[]
}

export const emptyDirectory: CurrentDirectory = { owners: {}, people: [], units: [] }
