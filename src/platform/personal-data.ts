import { sql } from 'kysely'
import type { Reading, Writing } from './db/tx.ts'
import type { DB } from './db/types.generated.ts'

/** One feature's answer for one of its tables that points at a person. */
export interface PersonalData {
  readonly table: string
  /** The columns of that table which hold a person's id. A test finds those nobody answers for. */
  readonly columns: readonly string[]
  /** The person's own rows, ready to be written as JSON. Left out where the row is about somebody else's act. */
  readonly export?: (db: Reading, personId: string) => Promise<readonly object[]>
  /** Nobody but the person fetches these rows; a file that an administrator makes leaves them out. */
  readonly onlyForThePerson?: boolean
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

interface OwnRows {
  /** Who else is named in the rows; their ids go out and away with the row. */
  readonly alsoNamed?: readonly string[]
  readonly onlyForThePerson?: boolean
  /** The columns that tell something about the person; all of them unless given. Hashes of secrets never do. */
  readonly columns?: readonly string[]
}

/**
 * The answer for a table whose rows belong to one person and to nobody else: all of them go out, all of them go.
 * @example ownRows('profiles')
 */
export function ownRows(
  table: keyof DB & string,
  { alsoNamed = [], columns, onlyForThePerson = false }: OwnRows = {},
): PersonalData {
  const those = (organisationId: string, personId: string) =>
    sql`from ${sql.table(table)} where organisation_id = ${organisationId} and person_id = ${personId}`
  const what = columns ? sql.join(columns.map(column => sql.ref(column))) : sql`*`
  return {
    table,
    columns: ['person_id', ...alsoNamed],
    onlyForThePerson,
    export: async (db, personId) =>
      (await sql<object>`select ${what} ${those(db.organisationId, personId)}`.execute(db)).rows,
    erase: async (tx, personId) => void (await sql`delete ${those(tx.organisationId, personId)}`.execute(tx)),
  }
}
