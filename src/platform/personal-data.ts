import type { Reading, Writing } from './db/tx.ts'

/** One feature's answer for one of its tables that points at a person. */
export interface PersonalData {
  readonly table: string
  /** The columns of that table which hold a person's id. A test finds those nobody answers for. */
  readonly columns: readonly string[]
  /** The person's own rows, ready to be written as JSON. Left out where the row is about somebody else's act. */
  readonly export?: (db: Reading, personId: string) => Promise<readonly object[]>
  /** Removes or anonymises the person's rows. `'kept'` needs a reason that the privacy page can print. */
  readonly erase: ((tx: Writing, personId: string) => Promise<void>) | { readonly kept: string }
}

/** A table's answer, with the feature that gives it. */
export interface OwnedPersonalData extends PersonalData {
  readonly feature: string
}

/** Every feature's answers; the highest floor first, because its rows point at those below. */
export function collectPersonalData(
  features: readonly { readonly name: string; readonly personalData?: readonly PersonalData[] }[],
): readonly OwnedPersonalData[] {
  return [...features]
    .reverse()
    .flatMap(({ name, personalData = [] }) => personalData.map(answer => ({ ...answer, feature: name })))
}
