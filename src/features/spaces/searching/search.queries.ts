import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { mayRead, type Viewer } from '../spaces.queries.ts'
import { wordQueries } from './words-of-posts.ts'

export interface FoundTopic {
  readonly topicId: string
  readonly title: string
  readonly spaceName: string
  readonly lastAt: Date
  readonly replies: number
  /** The post in which most of the words stand. */
  readonly number: number
  readonly words: string
  readonly mentions: readonly { readonly id: string; readonly name: string }[]
}

export const searchPageSize = 20
const mostFound = 500

/**
 * Topics in which every word stands, in the title, in what it came to, or in any of its posts; of a space, or of all
 * that somebody may read. Those with the words in the title first, then the latest.
 */
export async function searchTopics(
  db: Reading,
  me: Viewer,
  typed: string,
  { page, spaceId }: { readonly page: number; readonly spaceId?: string | undefined },
): Promise<{ readonly topics: readonly FoundTopic[]; readonly total: number }> {
  const queries = await wordQueries(db, typed)
  if (queries.length === 0) return { topics: [], total: 0 }
  const all = queries.map(query => `(${query})`).join(' & ')
  const each = queries.map(
    query => sql`(select t.id from space_topics t where t.organisation_id = ${db.organisationId}
        and t.hidden_at is null and t.found_by @@ ${query}::tsquery
      union
      select o.topic_id from space_posts o where o.organisation_id = ${db.organisationId} and o.deleted_at is null
        and o.hidden_at is null and o.found_by @@ ${query}::tsquery)`,
  )
  const any = queries.map(query => `(${query})`).join(' | ')
  const { rows } = await sql<FoundTopic & { total: number }>`
    with those as materialized (${sql.join(each, sql` intersect `)}),
    readable as materialized (select s.id, s.name from spaces s
      where s.organisation_id = ${db.organisationId} and ${mayRead(sql`${me.id}::uuid`)}
        ${spaceId ? sql`and s.id = ${spaceId}` : sql``}),
    best as materialized (
      select t.id, t.title, s.name as "spaceName", t.last_at, t.replies, t.found_by @@ ${all}::tsquery as "inTitle"
      from those f join space_topics t on t.organisation_id = ${db.organisationId} and t.id = f.id
        and t.hidden_at is null
      join readable s on s.id = t.space_id
      order by "inTitle" desc, t.last_at desc, t.id desc limit ${mostFound})
    select b.id as "topicId", b.title, b."spaceName", b.last_at as "lastAt", b.replies, o.number, o.words, o.mentions,
      (select count(*)::int from best) as total
    from (select * from best order by "inTitle" desc, last_at desc, id desc
      limit ${searchPageSize} offset ${(page - 1) * searchPageSize}) b
    cross join lateral (
      select p.number, p.words, coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name))
        from space_mentions m join people n on n.organisation_id = m.organisation_id and n.id = m.person_id
        where m.organisation_id = p.organisation_id and m.post_id = p.id), '[]') as mentions
      from space_posts p
      where p.organisation_id = ${db.organisationId} and p.topic_id = b.id and p.deleted_at is null and p.hidden_at is null
      order by not p.found_by @@ ${all}::tsquery, not p.found_by @@ ${any}::tsquery, p.number limit 1) o
    order by b."inTitle" desc, b.last_at desc, b.id desc`.execute(db)
  const topics = rows.map(({ total: _, ...topic }) => topic)
  return { topics, total: rows[0]?.total ?? 0 }
}
