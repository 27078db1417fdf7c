import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Collection, CollectionTexts } from './collections.queries.ts'

export interface CollectionContent {
  readonly kind: Collection['kind']
  readonly texts: CollectionTexts
  /** In their order, each once. */
  readonly resourceIds: readonly string[]
  readonly isWithdrawn: boolean
}

/** Writes a collection as it is from now on; a new one where none is given. Returns its id. */
export async function saveCollection(
  tx: Writing,
  by: { readonly id: string },
  collection: Pick<Collection, 'id'> | undefined,
  { kind, texts, resourceIds, isWithdrawn }: CollectionContent,
  now: Date,
): Promise<string> {
  const id = collection?.id ?? uuid()
  const said = { kind, texts: JSON.stringify(texts), changed_at: now, changed_by: by.id }
  const written = { ...said, withdrawn_at: isWithdrawn ? now : null }
  await tx
    .insertInto('learning_collections')
    .values({ organisation_id: tx.organisationId, id, created_at: now, owner_id: by.id, ...written })
    .onConflict(conflict => conflict.columns(['organisation_id', 'id']).doUpdateSet(written))
    .execute()
  await tx
    .deleteFrom('learning_collection_items')
    .where('organisation_id', '=', tx.organisationId)
    .where('collection_id', '=', id)
    .execute()
  const items = [...new Set(resourceIds)].map((resource_id, position) => ({
    ...{ organisation_id: tx.organisationId, collection_id: id, position, resource_id },
  }))
  if (items.length > 0) await tx.insertInto('learning_collection_items').values(items).execute()
  const subject = { kind: 'learning-collection', id }
  await audit(tx, { actorId: by.id, action: 'learning.collection-saved', subject, details: { items: items.length } })
  return id
}
