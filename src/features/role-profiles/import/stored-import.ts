import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { TableFault } from '#platform/csv/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { DB } from '#platform/db/types.generated.ts'
import { type ImportState, importState } from '#platform/files/import-state.ts'
import { storedFile } from '#platform/files/stored-file.ts'
import { found } from '#platform/http/errors.ts'
import { roleFields } from './columns.ts'
import type { FaultGroup } from './faults.ts'

/** The uploaded file of an import. */
export const profileFile = storedFile('role_profile_import_pieces')

const choicesShape = z.object({
  columns: z.array(z.enum(roleFields).nullable()).default([]),
  /** The id of the framework in which the file names skills and levels. */
  framework: z.string().default(''),
  language: z.string().default('en'),
})
export type Choices = z.infer<typeof choicesShape>

/** What would come in, as somebody sees it before anything is written. Lists are cut, counts are not. */
export interface Preview {
  readonly ready: boolean
  readonly framework: string
  readonly counts: Readonly<Record<'new' | 'changed' | 'same' | 'missing', number>>
  /** So many profiles have a draft that this would replace. */
  readonly replacesDrafts: number
  readonly added: readonly { readonly name: string; readonly skills: number }[]
  readonly changed: readonly {
    readonly name: string
    readonly added: number
    readonly gone: number
    readonly moved: number
    readonly words: boolean
  }[]
  readonly missing: readonly string[]
  readonly faults: readonly FaultGroup[]
  readonly tableFaults: readonly TableFault[]
}

export interface StoredImport {
  readonly id: string
  readonly fileName: string
  readonly format: 'json' | 'csv'
  readonly uploadedAt: Date
  readonly header: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly choices: Choices
  readonly preview: Preview | undefined
  readonly publishes: boolean
  readonly state: ImportState
}

const strings = z.array(z.string())
type Row = Selectable<DB['role_profile_imports']>

/** An import of this organisation, without its file; 404 when there is none. */
export async function getImport(db: Reading, importId: string): Promise<StoredImport> {
  return fromRow(found(await theImport(db, importId).executeTakeFirst(), 'No such import'))
}

/** The same, and nobody else changes it until this transaction ends. */
export async function holdImport(tx: Writing, importId: string): Promise<StoredImport> {
  return fromRow(found(await theImport(tx, importId).forUpdate().executeTakeFirst(), 'No such import'))
}

const theImport = (db: Reading, importId: string) =>
  db
    .selectFrom('role_profile_imports')
    .selectAll()
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', z.uuid().safeParse(importId).data ?? '00000000-0000-0000-0000-000000000000')

/** Earlier imports, the latest first; at most twenty. */
export async function listImports(db: Reading): Promise<readonly StoredImport[]> {
  const rows = await db
    .selectFrom('role_profile_imports')
    .selectAll()
    .where('organisation_id', '=', db.organisationId)
    .orderBy('uploaded_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(fromRow)
}

const fromRow = (row: Row): StoredImport => ({
  ...{ id: row.id, fileName: row.file_name, uploadedAt: row.uploaded_at, publishes: row.publishes },
  format: row.format === 'json' ? 'json' : 'csv',
  header: strings.parse(row.header),
  sample: z.array(strings).parse(row.sample),
  choices: choicesShape.parse(row.choices),
  preview: (row.preview ?? undefined) as Preview | undefined,
  state: importState(row, { hasColumns: row.format === 'csv' }),
})

export interface ImportChange {
  readonly choices?: Choices
  readonly columnsConfirmedAt?: Date
  readonly preview?: Preview | null
  readonly publishes?: boolean
  readonly confirmedAt?: Date
  readonly confirmedBy?: string
  readonly carriedOutAt?: Date
  readonly givenUpAt?: Date
  readonly failure?: string
}

/** Writes what is new about an import. Once it is over, its file is let go. */
export async function changeImport(tx: Writing, importId: string, change: ImportChange): Promise<void> {
  await tx
    .updateTable('role_profile_imports')
    .set({
      choices: change.choices && JSON.stringify(change.choices),
      columns_confirmed_at: change.columnsConfirmedAt,
      preview: change.preview === null ? null : change.preview && JSON.stringify(change.preview),
      publishes: change.publishes,
      confirmed_at: change.confirmedAt,
      confirmed_by: change.confirmedBy,
      carried_out_at: change.carriedOutAt,
      given_up_at: change.givenUpAt,
      failure: change.failure,
    })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', importId)
    .execute()
  if (change.carriedOutAt || change.givenUpAt) await profileFile.drop(tx, importId)
}
