import { sql } from 'kysely'
import { z } from 'zod'
import type { Reading } from '#platform/db/tx.ts'
import { type Locale, locales } from '#platform/i18n/index.ts'

const wording = z.object({ title: z.string(), text: z.string().default('') })
export const collectionTexts = z.partialRecord(z.string(), wording)
export type CollectionTexts = Readonly<z.infer<typeof collectionTexts>>

export interface Collection {
  readonly id: string
  readonly kind: 'collection' | 'path'
  readonly texts: CollectionTexts
  readonly title: string
  readonly text: string
  readonly language: string
  readonly ownerId: string | undefined
  /** Published resources in their order. */
  readonly resourceIds: readonly string[]
  readonly isWithdrawn: boolean
}

interface Row {
  readonly id: string
  readonly kind: 'collection' | 'path'
  readonly texts: unknown
  readonly ownerId: string | null
  readonly resourceIds: readonly string[]
  readonly isWithdrawn: boolean
}

/** Every collection that is offered, paths first; or the one that is named, offered or not, or those that hold a resource. */
export async function listCollections(
  db: Reading,
  locale: Locale,
  which: { readonly id?: string; readonly holding?: string } = {},
): Promise<readonly Collection[]> {
  const organisation = sql`${db.organisationId}::uuid`
  const wanted = which.id
    ? sql`c.id::text = ${which.id.toLowerCase()}`
    : which.holding
      ? sql`c.withdrawn_at is null and exists (select from learning_collection_items i
          where i.organisation_id = ${organisation} and i.resource_id = ${which.holding}::uuid and i.collection_id = c.id)`
      : sql`c.withdrawn_at is null`
  const { rows } = await sql<Row>`
    select c.id, c.kind, c.texts, c.owner_id as "ownerId", c.withdrawn_at is not null as "isWithdrawn",
      array(select i.resource_id from learning_collection_items i
        join learning_resources r on r.organisation_id = ${organisation} and r.id = i.resource_id
        where i.organisation_id = ${organisation} and i.collection_id = c.id
          and r.published_at is not null and r.withdrawn_at is null
        order by i.position) as "resourceIds"
    from learning_collections c
    where c.organisation_id = ${organisation} and ${wanted}
    order by c.kind desc, c.created_at, c.id limit 200`.execute(db)
  return rows.map(({ texts, ownerId, ...row }) => {
    const said = collectionTexts.parse(texts)
    const language = [locale, ...locales, ...Object.keys(said)].find(one => said[one]?.title) ?? locale
    const { title, text } = said[language] ?? { title: '–', text: '' }
    return { ...row, texts: said, language, title, text, ownerId: ownerId ?? undefined }
  })
}
