import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { TableFault } from '#platform/csv/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { DB } from '#platform/db/types.generated.ts'
import { type ImportState, importState } from '#platform/files/import-state.ts'
import { found } from '#platform/http/errors.ts'
import type { Differences } from '../exchange/compare.ts'
import type { FaultGroup } from '../exchange/faults.ts'
import type { FileFormat } from '../exchange/read-file.ts'
import { tableFields } from '../exchange/table-columns.ts'
import { frameworkFile } from './framework-file.ts'

/** How a file is to be read and where it is to go. */
const choicesShape = z.object({
  columns: z.array(z.enum(tableFields).nullable()).default([]),
  name: z.string().default(''),
  language: z.string().default('en'),
  version: z.string().default(''),
  /** The framework that gets a new version; nothing for a new framework. */
  target: z.string().default(''),
  levelOrder: z.array(z.string()).optional(),
})
export type Choices = z.infer<typeof choicesShape>

/** What would come in, as somebody sees it before anything is written. */
export interface Preview {
  readonly format: FileFormat
  /** Nothing stands in the way. */
  readonly ready: boolean
  readonly name: string
  readonly version: string
  readonly languages: readonly string[]
  readonly areas: number
  readonly skills: number
  readonly levels: readonly string[]
  readonly asksForOrder: boolean
  readonly versionTaken: boolean
  /** The same as a framework that came with the program: it comes in as a copy of its own. */
  readonly isCopy: boolean
  readonly outline: readonly { readonly name: string; readonly depth: number; readonly isArea: boolean }[]
  readonly faults: readonly FaultGroup[]
  readonly tableFaults: readonly TableFault[]
  readonly target: { readonly id: string; readonly name: string; readonly hasDraft: boolean } | undefined
  /** Against the version that is published now; the lists are cut, the counts are not. */
  readonly differences: (Differences & { readonly counts: ChangeCounts }) | undefined
}

export type ChangeCounts = Readonly<Record<'added' | 'removed' | 'moved' | 'reworded', number>>

export interface StoredImport {
  readonly id: string
  readonly fileName: string
  readonly format: 'json' | 'csv'
  readonly uploadedAt: Date
  readonly header: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly choices: Choices
  readonly preview: Preview | undefined
  readonly itemsDone: number
  readonly itemsInAll: number
  readonly versionId: string | undefined
  readonly state: ImportState
}

type Row = Selectable<DB['framework_imports']>
const texts = z.array(z.string())

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
    .selectFrom('framework_imports')
    .selectAll()
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', z.uuid().safeParse(importId).data ?? '00000000-0000-0000-0000-000000000000')

export type ListedImport = Pick<StoredImport, 'id' | 'fileName' | 'uploadedAt' | 'state'>

/** Earlier imports, the latest first; at most twenty. */
export async function listImports(db: Reading): Promise<readonly ListedImport[]> {
  const rows = await db
    .selectFrom('framework_imports')
    .select(['id', 'file_name', 'format', 'uploaded_at', 'columns_confirmed_at', 'confirmed_at', 'carried_out_at'])
    .select(['given_up_at', 'failure', eb => eb('preview', 'is not', null).as('preview')])
    .where('organisation_id', '=', db.organisationId)
    .orderBy('uploaded_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(row => ({
    id: row.id,
    fileName: row.file_name,
    uploadedAt: row.uploaded_at,
    state: importState(row, { hasColumns: row.format === 'csv' }),
  }))
}

const fromRow = (row: Row): StoredImport => ({
  id: row.id,
  fileName: row.file_name,
  format: row.format,
  uploadedAt: row.uploaded_at,
  header: texts.parse(row.header),
  sample: z.array(texts).parse(row.sample),
  choices: choicesShape.parse(row.choices),
  preview: (row.preview ?? undefined) as Preview | undefined,
  itemsDone: row.items_done,
  itemsInAll: row.items_in_all,
  versionId: row.framework_version_id ?? undefined,
  state: importState(row, { hasColumns: row.format === 'csv' }),
})

export interface ImportChange {
  readonly choices?: Choices
  readonly columnsConfirmedAt?: Date
  readonly preview?: Preview | null
  readonly confirmedAt?: Date | null
  readonly confirmedBy?: string | null
  readonly itemsDone?: number
  readonly itemsInAll?: number
  readonly versionId?: string
  readonly carriedOutAt?: Date
  readonly givenUpAt?: Date
  readonly failure?: string
}

/** Writes what is new about an import. Once it is over, its file is let go. */
export async function changeImport(tx: Writing, importId: string, change: ImportChange): Promise<void> {
  await tx
    .updateTable('framework_imports')
    .set({
      choices: change.choices && JSON.stringify(change.choices),
      columns_confirmed_at: change.columnsConfirmedAt,
      preview: change.preview === null ? null : change.preview && JSON.stringify(change.preview),
      confirmed_at: change.confirmedAt,
      confirmed_by: change.confirmedBy,
      items_done: change.itemsDone,
      items_in_all: change.itemsInAll,
      framework_version_id: change.versionId,
      carried_out_at: change.carriedOutAt,
      given_up_at: change.givenUpAt,
      failure: change.failure,
    })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', importId)
    .execute()
  if (change.carriedOutAt || change.givenUpAt) await frameworkFile.drop(tx, importId)
}
