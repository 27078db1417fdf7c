import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Space, Topic } from '../space.ts'
import { type Nullable, present } from '../spaces.queries.ts'
import type { Act } from './moderate.ts'

export interface OpenReport {
  readonly postId: string
  readonly topicTitle: string
  readonly words: string
  readonly mentions: readonly { readonly id: string; readonly name: string }[]
  readonly authorName: string | undefined
  /** What readers said about it. */
  readonly reasons: readonly string[]
  readonly firstAt: Date
}

/** Posts of a space that were reported and wait for an answer, the oldest first. Who reported them is not told. */
export async function listOpenReports(db: Reading, space: Pick<Space, 'id'>): Promise<readonly OpenReport[]> {
  const { rows } = await sql<Nullable<OpenReport>>`
    select o.id as "postId", t.title as "topicTitle", o.words, a.name as "authorName",
      array_agg(r.words order by r.reported_at) as reasons, min(r.reported_at) as "firstAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name)) from space_mentions n
        join people p on p.organisation_id = n.organisation_id and p.id = n.person_id
        where n.organisation_id = ${db.organisationId} and n.post_id = o.id), '[]') as mentions
    from space_reports r
    join space_posts o on o.organisation_id = r.organisation_id and o.id = r.post_id
    join space_topics t on t.organisation_id = o.organisation_id and t.id = o.topic_id
    left join people a on a.organisation_id = o.organisation_id and a.id = o.author_id
    where r.organisation_id = ${db.organisationId} and r.space_id = ${space.id} and r.settled_at is null
    group by o.id, t.title, o.words, a.name
    order by "firstAt", o.id limit 50`.execute(db)
  return rows.map(row => present<OpenReport>(row))
}

export interface Moderation {
  readonly act: Act
  readonly why: string
  readonly happenedAt: Date
  readonly topicId: string
  readonly topicTitle: string
  readonly number: number | undefined
  readonly actorName: string | undefined
}

/** What moderators did in a space, or with one topic, the latest first. */
export async function listModerations(
  db: Reading,
  space: Pick<Space, 'id'>,
  topic: Pick<Topic, 'id'> | undefined,
  limit: number,
): Promise<readonly Moderation[]> {
  const { rows } = await sql<Nullable<Moderation>>`
    select m.act, m.why, m.happened_at as "happenedAt", m.topic_id as "topicId", t.title as "topicTitle", o.number,
      a.name as "actorName"
    from space_moderations m
    join space_topics t on t.organisation_id = m.organisation_id and t.id = m.topic_id
    left join space_posts o on o.organisation_id = m.organisation_id and o.id = m.post_id
    left join people a on a.organisation_id = m.organisation_id and a.id = m.actor_id
    where m.organisation_id = ${db.organisationId}
      and ${topic ? sql`m.topic_id = ${topic.id}` : sql`m.space_id = ${space.id}`}
    order by m.happened_at desc, m.id desc limit ${limit}`.execute(db)
  return rows.map(row => present<Moderation>(row))
}
