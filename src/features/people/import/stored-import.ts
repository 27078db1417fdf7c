import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { DB } from '#platform/db/types.generated.ts'
import { found } from '#platform/http/errors.ts'
import { uuidOrNone } from '../people.queries.ts'
import { type Choices, restoreChoices, storeChoices } from './choices.ts'
import { headerFingerprint, type Mapping, mappingSchema } from './mapping.ts'
import type { Preview } from './preview.ts'
import { staffListFile } from './staff-list-file.ts'

export interface StoredImport {
  readonly id: string
  readonly fileName: string
  readonly uploadedAt: Date
  readonly header: readonly string[]
  /** The first rows, to show what a column holds. */
  readonly sample: readonly (readonly string[])[]
  readonly mapping: Mapping
  readonly isComplete: boolean
  readonly leaversConfirmed: boolean
  readonly choices: Choices
  readonly preview: Preview | undefined
  readonly carriedOutAt: Date | undefined
  readonly peopleDone: number
  readonly peopleInAll: number
  readonly failure: string | undefined
  readonly state: 'mapping' | 'planning' | 'planned' | 'working' | 'done' | 'given-up' | 'failed'
}

const columns = [
  ...([
    'id',
    'file_name',
    'uploaded_at',
    'header',
    'sample',
    'mapping',
    'mapping_confirmed_at',
    'is_complete',
  ] as const),
  ...(['leavers_confirmed', 'choices', 'preview', 'confirmed_at', 'people_done', 'people_in_all'] as const),
  ...(['carried_out_at', 'given_up_at', 'failure'] as const),
] as const

/** An import of this organisation, without the file itself; answers 404 when there is none. */
export async function getImport(db: Reading, importId: string): Promise<StoredImport> {
  return fromRow(found(await theImport(db, importId).executeTakeFirst(), 'No such import'))
}

/** The same, and nobody else changes it until this transaction ends: two people may decide at once. */
export async function holdImport(tx: Writing, importId: string): Promise<StoredImport> {
  return fromRow(found(await theImport(tx, importId).forUpdate().executeTakeFirst(), 'No such import'))
}

const theImport = (db: Reading, importId: string) =>
  db
    .selectFrom('staff_imports')
    .select(columns)
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', uuidOrNone(importId))

export type ListedImport = Pick<StoredImport, 'id' | 'fileName' | 'uploadedAt' | 'state'>

/** Earlier imports, the latest first; at most twenty. */
export async function listImports(db: Reading): Promise<readonly ListedImport[]> {
  const rows = await db
    .selectFrom('staff_imports')
    .select(['id', 'file_name', 'uploaded_at', 'mapping_confirmed_at', 'confirmed_at'])
    .select(['carried_out_at', 'given_up_at', 'failure', sql<boolean>`preview is not null`.as('preview')])
    .where('organisation_id', '=', db.organisationId)
    .orderBy('uploaded_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(row => ({
    id: row.id,
    fileName: row.file_name,
    uploadedAt: row.uploaded_at,
    state: stateOf(row),
  }))
}

type Row = Pick<Selectable<DB['staff_imports']>, (typeof columns)[number]>

const texts = z.array(z.string())

function fromRow(row: Row): StoredImport {
  return {
    id: row.id,
    fileName: row.file_name,
    uploadedAt: row.uploaded_at,
    header: texts.parse(row.header),
    sample: z.array(texts).parse(row.sample),
    mapping: mappingSchema.parse(row.mapping),
    isComplete: row.is_complete,
    leaversConfirmed: row.leavers_confirmed,
    choices: restoreChoices(row.choices),
    preview: (row.preview ?? undefined) as Preview | undefined,
    carriedOutAt: row.carried_out_at ?? undefined,
    peopleDone: row.people_done,
    peopleInAll: row.people_in_all,
    failure: row.failure ?? undefined,
    state: stateOf(row),
  }
}

type Milestones = 'given_up_at' | 'carried_out_at' | 'failure' | 'confirmed_at' | 'mapping_confirmed_at'

function stateOf(row: Pick<Row, Milestones> & { preview: unknown }): StoredImport['state'] {
  if (row.given_up_at) return 'given-up'
  if (row.carried_out_at) return 'done'
  if (row.failure) return 'failed'
  if (row.confirmed_at) return 'working'
  if (!row.mapping_confirmed_at) return 'mapping'
  return row.preview ? 'planned' : 'planning'
}

/** The mapping that somebody confirmed for a file with the same columns. */
export async function findRememberedMapping(db: Reading, header: readonly string[]): Promise<Mapping | undefined> {
  const row = await db
    .selectFrom('staff_import_mappings')
    .select('mapping')
    .where('organisation_id', '=', db.organisationId)
    .where('header_fingerprint', '=', headerFingerprint(header))
    .executeTakeFirst()
  return row && mappingSchema.safeParse(row.mapping).data
}

export async function rememberMapping(tx: Writing, header: readonly string[], mapping: Mapping, now: Date) {
  const kept = { mapping: JSON.stringify(mapping), confirmed_at: now }
  await tx
    .insertInto('staff_import_mappings')
    .values({ organisation_id: tx.organisationId, header_fingerprint: headerFingerprint(header), ...kept })
    .onConflict(conflict => conflict.columns(['organisation_id', 'header_fingerprint']).doUpdateSet(kept))
    .execute()
}

export interface ImportChange {
  readonly mapping?: Mapping
  readonly mappingConfirmedAt?: Date
  readonly isComplete?: boolean
  readonly leaversConfirmed?: boolean
  readonly choices?: Choices
  readonly preview?: Preview | null
  readonly confirmedAt?: Date | null
  readonly confirmedBy?: string | null
  readonly peopleInAll?: number
  readonly peopleDone?: number
  readonly carriedOutAt?: Date
  readonly givenUpAt?: Date
  readonly failure?: string
}

/** Writes what is new about an import. Once it is over, its file and what was typed about people are let go. */
export async function changeImport(tx: Writing, importId: string, change: ImportChange): Promise<void> {
  const isOver = change.carriedOutAt !== undefined || change.givenUpAt !== undefined
  await tx
    .updateTable('staff_imports')
    .set({
      mapping: asJson(change.mapping),
      mapping_confirmed_at: change.mappingConfirmedAt,
      is_complete: change.isComplete,
      leavers_confirmed: change.leaversConfirmed,
      choices: change.choices && JSON.stringify(storeChoices(change.choices)),
      preview: change.preview === null ? null : asJson(change.preview),
      confirmed_at: change.confirmedAt,
      confirmed_by: change.confirmedBy,
      people_in_all: change.peopleInAll,
      people_done: change.peopleDone,
      carried_out_at: change.carriedOutAt,
      given_up_at: change.givenUpAt,
      failure: change.failure,
      ...(isOver ? { sample: '[]', choices: '{}' } : {}),
    })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', importId)
    .execute()
  if (isOver) await staffListFile.drop(tx, importId)
}

const asJson = (value: object | undefined): string | undefined => value && JSON.stringify(value)
