import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Viewer } from '../spaces.queries.ts'

export interface Draft {
  readonly title: string
  readonly words: string
  readonly savedAt: Date
}

/** What somebody has begun to write about a topic, or as a new topic of a space: then `aboutId` is the space's. */
export const findDraft = (db: Reading, me: Viewer, aboutId: string): Promise<Draft | undefined> =>
  db
    .selectFrom('space_drafts')
    .select(['title', 'words', 'saved_at as savedAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .where('about_id', '=', aboutId)
    .executeTakeFirst()

interface Kept {
  readonly spaceId: string
  readonly aboutId: string
  readonly title?: string
  readonly words: string
  readonly now: Date
}

/** Keeps what somebody has begun to write, for them alone; an empty one is none. */
export async function keepDraft(
  tx: Writing,
  me: Viewer,
  { spaceId, aboutId, title = '', words, now }: Kept,
): Promise<void> {
  if (title === '' && words === '') return dropDraft(tx, me, aboutId)
  await sql`insert into space_drafts (organisation_id, person_id, space_id, about_id, title, words, saved_at)
    values (${tx.organisationId}, ${me.id}, ${spaceId}, ${aboutId}, ${title.slice(0, 200)}, ${words.slice(0, 10_000)}, ${now})
    on conflict (organisation_id, person_id, about_id) do update
      set space_id = excluded.space_id, title = excluded.title, words = excluded.words, saved_at = excluded.saved_at`.execute(
    tx,
  )
}

/** Forgets a draft: it was posted, or its writer wants it no more. */
export async function dropDraft(tx: Writing, me: Viewer, aboutId: string): Promise<void> {
  await tx
    .deleteFrom('space_drafts')
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('about_id', '=', aboutId)
    .execute()
}

export interface ListedDraft extends Draft {
  readonly spaceId: string
  readonly aboutId: string
  readonly topicTitle: string | null
}

/** Everything that somebody has begun and not posted, the latest first. */
export async function listDrafts(db: Reading, me: Viewer): Promise<readonly ListedDraft[]> {
  const { rows } = await sql<ListedDraft>`
    select d.space_id as "spaceId", d.about_id as "aboutId", d.title, d.words, d.saved_at as "savedAt",
      t.title as "topicTitle"
    from space_drafts d
    left join space_topics t on t.organisation_id = d.organisation_id and t.id = d.about_id
    where d.organisation_id = ${db.organisationId} and d.person_id = ${me.id}
    order by d.saved_at desc limit 20`.execute(db)
  return rows
}
