import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'

export const documentKinds = ['state', 'activity-profile', 'agent-profile'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Whose document, and what it belongs to. */
export interface Shelf {
  readonly sourceId: string
  readonly kind: DocumentKind
  readonly ownerKey: string
}

export interface StoredDocument {
  readonly content: Buffer
  readonly contentType: string
  readonly updatedAt: Date
}

/** One document, if it is there. */
export async function findDocument(db: Reading, shelf: Shelf, id: string): Promise<StoredDocument | undefined> {
  const row = await db
    .selectFrom('xapi_documents')
    .select(['content', 'content_type as contentType', 'updated_at as updatedAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('source_id', '=', shelf.sourceId)
    .where('kind', '=', shelf.kind)
    .where('owner_key', '=', shelf.ownerKey)
    .where('document_id', '=', id)
    .executeTakeFirst()
  return row
}

const most = 10_000

/** The ids of all documents on a shelf; those that changed after `since`, if that is given. */
export async function listDocumentIds(db: Reading, shelf: Shelf, since: Date | undefined): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('xapi_documents')
    .select('document_id as id')
    .where('organisation_id', '=', db.organisationId)
    .where('source_id', '=', shelf.sourceId)
    .where('kind', '=', shelf.kind)
    .where('owner_key', '=', shelf.ownerKey)
    .$if(since !== undefined, query => query.where('updated_at', '>', since ?? new Date(0)))
    .orderBy('document_id')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

/** Makes two requests for the same document wait for each other until the transaction ends. */
export async function holdDocument(tx: Writing, shelf: Shelf, id: string): Promise<void> {
  const name = `xapi ${tx.organisationId} ${shelf.sourceId} ${shelf.kind} ${shelf.ownerKey} ${id}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}

export interface Kept extends StoredDocument {
  readonly id: string
  readonly agentKey: string | null
  readonly registration: string | null
}

/** Puts a document in its place; what was there is gone. */
export async function keepDocument(tx: Writing, shelf: Shelf, document: Kept): Promise<void> {
  const content = {
    content: document.content,
    content_type: document.contentType,
    updated_at: document.updatedAt,
  }
  await tx
    .insertInto('xapi_documents')
    .values({
      organisation_id: tx.organisationId,
      source_id: shelf.sourceId,
      kind: shelf.kind,
      owner_key: shelf.ownerKey,
      document_id: document.id,
      agent_key: document.agentKey,
      registration: document.registration,
      ...content,
    })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'source_id', 'kind', 'owner_key', 'document_id']).doUpdateSet(content),
    )
    .execute()
}

/** Removes one document, or the whole shelf. */
export async function removeDocuments(tx: Writing, shelf: Shelf, id: string | undefined): Promise<void> {
  await tx
    .deleteFrom('xapi_documents')
    .where('organisation_id', '=', tx.organisationId)
    .where('source_id', '=', shelf.sourceId)
    .where('kind', '=', shelf.kind)
    .where('owner_key', '=', shelf.ownerKey)
    .$if(id !== undefined, query => query.where('document_id', '=', id ?? ''))
    .execute()
}
