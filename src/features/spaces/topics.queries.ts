import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import { newForDays, type Space, type Topic } from './space.ts'
import { isIn, mayRead, type Nullable, present, type Viewer } from './spaces.queries.ts'

const topicColumns = sql`t.id, t.space_id as "spaceId", t.title, t.author_id as "authorId", a.name as "authorName",
  t.opened_at as "openedAt", t.last_at as "lastAt", t.last_number as "lastNumber", t.replies,
  t.pinned_at as "pinnedAt", t.locked_at as "lockedAt", t.hidden_at as "hiddenAt", t.best_post_id as "bestPostId",
  t.summary, t.summary_at as "summaryAt",
  (select b.name from people b where b.organisation_id = t.organisation_id and b.id = t.summary_by) as "summaryBy"`
const topicsWithAuthors = sql`space_topics t
  left join people a on a.organisation_id = t.organisation_id and a.id = t.author_id`

export interface ListedTopic extends Topic {
  readonly spaceName: string
  /** How many posts the viewer has not seen; 0 for old ones that they never opened. */
  readonly unread: number
}

const unread = sql`case when r.read_to is not null then greatest(t.last_number - r.read_to, 0)
  when t.last_at > now() - ${sql.lit(newForDays)} * interval '1 day' then t.last_number else 0 end`
const readings = (me: Viewer) => sql`left join space_readings r on r.organisation_id = t.organisation_id
  and r.topic_id = t.id and r.person_id = ${me.id}`

export const topicFilters = ['all', 'unread', 'unanswered', 'mine'] as const
export type TopicFilter = (typeof topicFilters)[number]

interface Part {
  readonly limit: number
  readonly offset: number
}

/** Topics of a space that the viewer may read: pinned ones first, then the latest. Ask `getSpace` before. */
export async function listTopics(
  db: Reading,
  me: Viewer,
  space: Pick<Space, 'id' | 'name'>,
  show: TopicFilter,
  { limit, offset }: Part,
): Promise<{ readonly topics: readonly ListedTopic[]; readonly total: number }> {
  const filters = {
    all: sql``,
    unread: sql`and ${unread} > 0`,
    unanswered: sql`and t.replies = 0`,
    mine: sql`and (t.author_id = ${me.id} or r.follows = 'yes')`,
  }
  const { rows } = await sql<Nullable<ListedTopic> & { total: number }>`
    select ${topicColumns}, ${space.name}::text as "spaceName", ${unread} as unread, (count(*) over ())::int as total
    from ${topicsWithAuthors} ${readings(me)}
    where t.organisation_id = ${db.organisationId} and t.space_id = ${space.id} and t.hidden_at is null ${filters[show]}
    order by (t.pinned_at is null), t.last_at desc, t.id desc limit ${limit} offset ${offset}`.execute(db)
  return { topics: rows.map(toListed), total: rows[0]?.total ?? 0 }
}

const toListed = ({ total: _, ...row }: Nullable<ListedTopic> & { total?: number }) => present<ListedTopic>(row)

/** The latest topics of the spaces that somebody is in, for a list beside something else. */
export async function listLatest(db: Reading, me: Viewer, limit: number): Promise<readonly ListedTopic[]> {
  const { rows } = await sql<Nullable<ListedTopic>>`
    with mine as materialized (select s.id, s.name from spaces s
      where s.organisation_id = ${db.organisationId} and s.archived_at is null
        and ${isIn(sql`${me.id}::uuid`)} and ${mayRead(sql`${me.id}::uuid`)})
    select ${topicColumns}, s.name as "spaceName", ${unread} as unread from mine s
    cross join lateral (select * from space_topics o where o.organisation_id = ${db.organisationId}
      and o.space_id = s.id and o.hidden_at is null order by o.last_at desc, o.id desc limit ${limit}) t
    left join people a on a.organisation_id = t.organisation_id and a.id = t.author_id ${readings(me)}
    order by t.last_at desc, t.id desc limit ${limit}`.execute(db)
  return rows.map(toListed)
}

/** A topic with its space, if the viewer may read it: a hidden one only its author and its moderators. Otherwise 404. */
export async function getTopic(db: Reading, me: Viewer, topicId: string): Promise<Topic> {
  const { rows } = await sql<Nullable<Topic>>`
    select ${topicColumns} from ${topicsWithAuthors}
    join spaces s on s.organisation_id = t.organisation_id and s.id = t.space_id
    where t.organisation_id = ${db.organisationId} and t.id = ${uuidOrNone(topicId)}
      and ${mayRead(sql`${me.id}::uuid`)}`.execute(db)
  return present<Topic>(found(rows[0], 'No such topic'))
}

/** How far somebody has read a topic, and whether they are told of replies. */
export async function findReading(
  db: Reading,
  me: Viewer,
  topicId: string,
): Promise<{ readonly readTo: number; readonly follows: 'no' | 'yes' | 'muted' } | undefined> {
  return db
    .selectFrom('space_readings')
    .select(['read_to as readTo', 'follows'])
    .where('organisation_id', '=', db.organisationId)
    .where('topic_id', '=', topicId)
    .where('person_id', '=', me.id)
    .executeTakeFirst() as Promise<{ readTo: number; follows: 'no' | 'yes' | 'muted' } | undefined>
}

/** Who is told of replies in a topic, and may still read it. */
export async function listTopicFollowers(
  db: Reading,
  topic: Pick<Topic, 'id' | 'spaceId'>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.person_id as id from space_readings r
    join spaces s on s.organisation_id = r.organisation_id and s.id = ${topic.spaceId}
    where r.organisation_id = ${db.organisationId} and r.topic_id = ${topic.id} and r.follows = 'yes'
      and ${mayRead(sql`r.person_id`)}`.execute(db)
  return rows.map(({ id }) => id)
}

/** The latest topics of the spaces that somebody is in, with how each begins, for feed readers. */
export async function listLatestOpenings(
  db: Reading,
  me: Viewer,
  limit: number,
): Promise<readonly (Pick<ListedTopic, 'id' | 'title' | 'spaceName' | 'openedAt'> & { readonly words: string })[]> {
  const { rows } = await sql<{ id: string; title: string; spaceName: string; openedAt: Date; words: string }>`
    with mine as materialized (select s.id, s.name from spaces s
      where s.organisation_id = ${db.organisationId} and s.archived_at is null
        and ${isIn(sql`${me.id}::uuid`)} and ${mayRead(sql`${me.id}::uuid`)})
    select t.id, t.title, s.name as "spaceName", t.opened_at as "openedAt", o.words from mine s
    cross join lateral (select * from space_topics c where c.organisation_id = ${db.organisationId}
      and c.space_id = s.id and c.hidden_at is null order by c.opened_at desc, c.id desc limit ${limit}) t
    join space_posts o on o.organisation_id = ${db.organisationId} and o.topic_id = t.id and o.number = 1
      and o.deleted_at is null and o.hidden_at is null
    order by t.opened_at desc, t.id desc limit ${limit}`.execute(db)
  return rows
}
