import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'

type Owner = { readonly id: string }

/** One line from somebody who tried it. Who wrote it is never read out. */
export interface Review {
  readonly id: string
  readonly helped: boolean
  readonly line: string
  readonly isMine: boolean
  readonly hiddenAt: Date | undefined
  readonly hiddenWhy: string
}

export interface Reviews {
  readonly helped: number
  readonly notForMe: number
  /** Those with a line, the newest first; of hidden ones only the reader's own. */
  readonly lines: readonly Review[]
  readonly mine: Review | undefined
}

const mostLines = 20

/** What colleagues say of a resource. Hidden lines are seen by their writer alone; their verdict still counts. */
export async function listReviews(db: Reading, me: Owner, resourceId: string): Promise<Reviews> {
  const { rows } = await sql<Omit<Review, 'hiddenAt'> & { hiddenAt: Date | null }>`
    select id, helped, line, person_id = ${me.id}::uuid as "isMine", hidden_at as "hiddenAt", hidden_why as "hiddenWhy"
    from learning_reviews
    where organisation_id = ${db.organisationId}::uuid and resource_id = ${resourceId}::uuid
      and (person_id = ${me.id}::uuid or (line <> '' and hidden_at is null))
    order by written_at desc, id desc limit ${mostLines + 1}`.execute(db)
  const { rows: counts } = await sql<{ helped: boolean; count: number }>`
    select helped, count(*)::int as count from learning_reviews
    where organisation_id = ${db.organisationId}::uuid and resource_id = ${resourceId}::uuid group by helped`.execute(
    db,
  )
  const reviews = rows.map(({ hiddenAt, ...row }): Review => ({ ...row, hiddenAt: hiddenAt ?? undefined }))
  const count = (helped: boolean) => counts.find(row => row.helped === helped)?.count ?? 0
  return {
    ...{ helped: count(true), notForMe: count(false) },
    lines: reviews.filter(({ line, hiddenAt }) => line !== '' && hiddenAt === undefined),
    mine: reviews.find(({ isMine }) => isMine),
  }
}

/** What somebody says; said again, it takes the place of what they said before. Other words are shown again. */
export async function writeReview(
  tx: Writing,
  me: Owner,
  resource: { readonly id: string },
  { helped, line }: Pick<Review, 'helped' | 'line'>,
  now: Date,
): Promise<void> {
  await sql`
    insert into learning_reviews (organisation_id, id, resource_id, person_id, helped, line, written_at)
    values (${tx.organisationId}, ${uuid()}, ${resource.id}, ${me.id}, ${helped}, ${line}, ${now})
    on conflict (organisation_id, resource_id, person_id) do update
      set helped = excluded.helped, line = excluded.line, written_at = excluded.written_at,
        hidden_at = case when learning_reviews.line = excluded.line then learning_reviews.hidden_at end,
        hidden_by = case when learning_reviews.line = excluded.line then learning_reviews.hidden_by end,
        hidden_why = case when learning_reviews.line = excluded.line then learning_reviews.hidden_why else '' end`.execute(
    tx,
  )
}

/** Hides a line with a reason that its writer reads. Says whether there was such a line to hide. */
export async function hideReview(
  tx: Writing,
  by: Owner,
  { resourceId, reviewId, why }: { readonly resourceId: string; readonly reviewId: string; readonly why: string },
  now: Date,
): Promise<boolean> {
  const hidden = await sql<{ id: string }>`
    update learning_reviews set hidden_at = ${now}, hidden_by = ${by.id}, hidden_why = ${why}
    where organisation_id = ${tx.organisationId} and resource_id::text = ${resourceId} and id::text = ${reviewId}
      and hidden_at is null returning id`.execute(tx)
  if (hidden.rows.length === 0) return false
  await audit(tx, {
    actorId: by.id,
    action: 'learning.review-hidden',
    subject: { kind: 'learning-resource', id: resourceId },
    details: { why },
  })
  return true
}
