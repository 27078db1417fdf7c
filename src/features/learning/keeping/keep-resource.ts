import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { shareAnew } from '#features/partnerships/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import { suggestionAnswered } from '../learning.topics.ts'
import { learningShare } from '../partners/learning-share.ts'
import type { Resource } from '../resources.queries.ts'
import { type ResourceContent, writeResources } from '../write-resource.ts'

type Person = { readonly id: string }

export interface Act {
  readonly by: Person
  readonly now: Date
}

/** Something new in the catalogue, offered at once. Returns its id. */
export async function addResource(tx: Writing, content: ResourceContent, { by, now }: Act): Promise<string> {
  const id = uuid()
  await writeResources(tx, [{ ...content, id, origin: 'own', sourceKey: id }], { by, now })
  await mark(tx, id, sql`published_at = ${now}, checked_at = ${now}, checked_by = ${by.id}`)
  await note(tx, by, 'learning.published', id)
  return id
}

/** Something that a colleague thinks should be in the catalogue. Nobody else sees it until it is taken in. */
export async function suggestResource(
  tx: Writing,
  content: ResourceContent,
  why: string,
  { by, now }: Act,
): Promise<string> {
  const id = uuid()
  await writeResources(tx, [{ ...content, id, origin: 'own', sourceKey: id }], { by, now })
  await mark(tx, id, sql`suggested_by = ${by.id}, suggested_why = ${why}`)
  return id
}

export const mostWaiting = 20

/** How many suggestions of one person wait for an answer. */
export async function countWaiting(db: Reading, person: Person): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from learning_resources
    where organisation_id = ${db.organisationId}::uuid and published_at is null and withdrawn_at is null
      and suggested_by = ${person.id}::uuid`.execute(db)
  return rows[0]?.count ?? 0
}

/** Other words, other facts. What came with the program is from now on this organisation's own. */
export async function changeResource(
  tx: Writing,
  resource: Pick<Resource, 'id' | 'origin' | 'sourceKey'>,
  content: ResourceContent,
  { by, now }: Act,
): Promise<void> {
  const { id, origin, sourceKey } = resource
  await writeResources(tx, [{ ...content, id, origin, sourceKey }], { by, now })
  await mark(tx, id, sql`checked_at = ${now}, checked_by = ${by.id}`)
  await note(tx, by, 'learning.changed', id)
}

/** Takes a suggestion into the catalogue, or brings back what was withdrawn. */
export async function publishResource(tx: Writing, resource: Resource, { by, now }: Act): Promise<void> {
  await mark(
    tx,
    resource.id,
    sql`published_at = coalesce(published_at, ${now}), withdrawn_at = null, withdrawn_why = ''`,
  )
  await note(tx, by, resource.publishedAt ? 'learning.brought-back' : 'learning.published', resource.id)
  if (!resource.publishedAt) await answer(tx, resource, { isTaken: true, why: '' }, { by, now })
}

/** Offers it no more, with a reason; a suggestion is declined in the same way, and whoever made it reads the reason. */
export async function withdrawResource(tx: Writing, resource: Resource, why: string, { by, now }: Act): Promise<void> {
  await mark(tx, resource.id, sql`withdrawn_at = ${now}, withdrawn_why = ${why}`)
  await note(tx, by, resource.publishedAt ? 'learning.withdrawn' : 'learning.declined', resource.id, { why })
  if (!resource.publishedAt) await answer(tx, resource, { isTaken: false, why }, { by, now })
}

/** Somebody looked at it: it is still right. The next look is in a year. */
export async function confirmResource(tx: Writing, resource: Resource, { by, now }: Act): Promise<void> {
  await mark(
    tx,
    resource.id,
    sql`checked_at = ${now}, checked_by = ${by.id}, review_on = (${now}::timestamptz + interval '1 year')::date`,
  )
}

async function answer(
  tx: Writing,
  { id, title, suggestedBy }: Resource,
  said: { readonly isTaken: boolean; readonly why: string },
  { by, now }: Act,
): Promise<void> {
  if (!suggestedBy) return
  const payload = { resourceId: id, title, ...said }
  await notify(tx, suggestionAnswered, {
    to: suggestedBy.id,
    payload,
    key: `${id}:${said.isTaken}`,
    actorId: by.id,
    now,
  })
}

const mark = (tx: Writing, id: string, set: ReturnType<typeof sql>) =>
  sql`update learning_resources set ${set} where organisation_id = ${tx.organisationId} and id = ${id}`.execute(tx)

async function note(tx: Writing, by: Person, action: string, id: string, details = {}): Promise<void> {
  await audit(tx, { actorId: by.id, action, subject: { kind: 'learning-resource', id }, details })
  await shareAnew(tx, learningShare, [id])
}
