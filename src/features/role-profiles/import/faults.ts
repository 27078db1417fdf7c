import * as files from '#platform/files/fault-book.ts'

/** What can be wrong with a file of profiles. Nothing of this stops the rest: the row or the profile is left out. */
export const faultKinds = [
  'role-missing',
  'skill-missing',
  'skill-unknown',
  'level-unknown',
  'framework-unknown',
  'twice',
  'no-skills',
  'row-odd',
] as const
export type FaultKind = (typeof faultKinds)[number]

export interface Fault {
  /** Nothing in JSON. */
  readonly line?: number | undefined
  readonly column?: string | undefined
  readonly value?: string | undefined
  /** What could stand there. */
  readonly expected?: string | undefined
}

export type FaultGroup = files.FaultGroup<FaultKind, Fault>
export type FaultBook = files.FaultBook<FaultKind, Fault>

/** Counts every fault and keeps the first of each kind. */
export const faultBook = (): FaultBook => files.faultBook(faultKinds)
