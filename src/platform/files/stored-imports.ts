import { type Selectable, sql, type Updateable } from 'kysely'
import { z } from 'zod'
import { day } from '#platform/time.ts'
import type { Reading, Writing } from '../db/tx.ts'
import type { DB } from '../db/types.generated.ts'
import { found } from '../http/errors.ts'
import { type ImportState, importState } from './import-state.ts'
import type { StoredFile } from './stored-file.ts'

type Row = Selectable<DB['learning_imports']>

/** The tables of imports that have every column of an import; some have more. */
export type ImportsTable = { [Table in keyof DB]: Selectable<DB[Table]> extends Row ? Table : never }[keyof DB]

/** An import without what its feature says of it, and without its file. */
export interface AnyImport {
  readonly id: string
  readonly fileName: string
  readonly format: 'json' | 'csv'
  readonly uploadedAt: Date
  readonly header: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly state: ImportState
}

export type ListedImport = Pick<AnyImport, 'id' | 'fileName' | 'uploadedAt' | 'state'>

interface Kind<Table extends ImportsTable, Said> {
  readonly table: Table
  readonly file: StoredFile
  /** Whether somebody is asked what is meant, of JSON too. */
  readonly asksOfJson: boolean
  /** What the feature says of an import. */
  readonly read: (row: Selectable<DB[Table]>) => Said
}

export interface ImportChange<Said extends WhatIsSaid> {
  readonly choices?: Said['choices']
  readonly columnsConfirmedAt?: Date
  readonly preview?: NonNullable<Said['preview']> | null
  readonly confirmedAt?: Date | null
  readonly confirmedBy?: string | null
  readonly carriedOutAt?: Date
  readonly givenUpAt?: Date
  readonly failure?: string
}

/** How the file is to be read, and what would come in: none while that is worked out. */
export interface WhatIsSaid {
  readonly choices: object
  readonly preview: object | undefined
}

export interface StoredImports<Said extends WhatIsSaid, Columns = object> {
  /** An import of this organisation; 404 when there is none. */
  get(db: Reading, importId: string): Promise<AnyImport & Said>
  /** The same, and nobody else changes it until this transaction ends. */
  hold(tx: Writing, importId: string): Promise<AnyImport & Said>
  /** Earlier ones, the latest first; at most twenty. */
  list(db: Reading): Promise<readonly ListedImport[]>
  /** Writes what is new about it, and columns that only its table has. Once it is over, its file is let go. */
  change(tx: Writing, importId: string, change: ImportChange<Said>, own?: Columns): Promise<void>
  /** Lets go of the files that nobody came back to for two weeks. */
  forget(tx: Writing, now: Date): Promise<void>
}

const texts = z.array(z.string())
const keptDays = 14
const nobody = '00000000-0000-0000-0000-000000000000'

/** The imports of files in one table, from the upload to what became of them. */
export function storedImports<Table extends ImportsTable, Said extends WhatIsSaid>(
  kind: Kind<Table, Said>,
): StoredImports<Said, Updateable<DB[Table]>> {
  const table = sql.table(kind.table)
  const stateOf = (row: Parameters<typeof importState>[0] & { readonly format: string }): ImportState =>
    importState(row, { hasColumns: kind.asksOfJson || row.format === 'csv' })
  async function one(db: Reading, importId: string, lock = sql``): Promise<AnyImport & Said> {
    const { rows } = await sql<Selectable<DB[Table]> & Row>`select * from ${table}
      where organisation_id = ${db.organisationId} and id = ${z.uuid().safeParse(importId).data ?? nobody} ${lock}`.execute(
      db,
    )
    const row = found(rows[0], 'No such import')
    return {
      ...kind.read(row),
      ...{ id: row.id, fileName: row.file_name, uploadedAt: row.uploaded_at, state: stateOf(row) },
      format: row.format === 'json' ? 'json' : 'csv',
      header: texts.parse(row.header),
      sample: z.array(texts).parse(row.sample),
    }
  }
  async function change(tx: Writing, importId: string, to: ImportChange<Said>, own: Updateable<DB[Table]> = {}) {
    const columns: Readonly<Record<string, unknown>> = {
      ...own,
      choices: asJson(to.choices),
      columns_confirmed_at: to.columnsConfirmedAt,
      preview: asJson(to.preview),
      confirmed_at: to.confirmedAt,
      confirmed_by: to.confirmedBy,
      carried_out_at: to.carriedOutAt,
      given_up_at: to.givenUpAt,
      failure: to.failure,
    }
    const named = Object.entries(columns).filter(([, value]) => value !== undefined)
    await sql`update ${table} set ${sql.join(named.map(([column, value]) => sql`${sql.ref(column)} = ${value}`))}
      where organisation_id = ${tx.organisationId} and id = ${importId}`.execute(tx)
    if (to.carriedOutAt || to.givenUpAt) await kind.file.drop(tx, importId)
  }
  return {
    get: (db, importId) => one(db, importId),
    hold: (tx, importId) => one(tx, importId, sql`for update`),
    async list(db) {
      const { rows } = await sql<Omit<Row, 'preview'> & { preview: boolean }>`select id, file_name, format, uploaded_at,
          columns_confirmed_at, confirmed_at, carried_out_at, given_up_at, failure, preview is not null as preview
        from ${table} where organisation_id = ${db.organisationId} order by uploaded_at desc limit 20`.execute(db)
      return rows.map(row => ({
        ...{ id: row.id, fileName: row.file_name, uploadedAt: row.uploaded_at, state: stateOf(row) },
      }))
    },
    change,
    async forget(tx, now) {
      const { rows } = await sql<{ id: string }>`select id from ${table} where organisation_id = ${tx.organisationId}
        and given_up_at is null and carried_out_at is null
        and uploaded_at < ${new Date(now.getTime() - keptDays * day)}`.execute(tx)
      for (const { id } of rows) await change(tx, id, { givenUpAt: now, preview: null })
    },
  }
}

const asJson = (value: object | null | undefined) => value && JSON.stringify(value)
