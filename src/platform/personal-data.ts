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
