import * as files from '#platform/files/fault-book.ts'

/** What can be wrong with a file of courses. Nothing of this stops the rest. */
export const faultKinds = [
  ...(['title-missing', 'twice', 'address-odd', 'kind-unknown', 'minutes-odd', 'price-odd'] as const),
  ...(['skill-unknown', 'text-cut', 'row-odd', 'not-json'] as const),
] as const
export type FaultKind = (typeof faultKinds)[number]

export interface Fault {
  readonly line: number
  readonly value?: string | undefined
}

export type FaultGroup = files.FaultGroup<FaultKind, Fault>
export type FaultBook = files.FaultBook<FaultKind, Fault>

/** Counts every fault and keeps the first of each kind. */
export const faultBook = (): FaultBook => files.faultBook(faultKinds)
