import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { FileKind } from '#platform/files/file-kinds.ts'
import { found } from '#platform/http/errors.ts'
import type { ReactionKind, Topic } from './space.ts'
import { mayRead, type Nullable, present, type Viewer } from './spaces.queries.ts'

export interface PostFile {
  readonly id: string
  readonly name: string
  readonly kind: FileKind
  readonly byteCount: number
}

export interface Post {
  readonly id: string
  readonly topicId: string
  readonly number: number
  readonly authorId: string | undefined
  readonly authorName: string | undefined
  readonly authorUnit: string | undefined
  readonly words: string
  readonly cameBy: 'page' | 'mail'
  readonly writtenAt: Date
  readonly editedAt: Date | undefined
  readonly deletedAt: Date | undefined
  readonly hiddenAt: Date | undefined
  /** Why a moderator hid it. */
  readonly hiddenWhy: string | undefined
  readonly files: readonly PostFile[]
  readonly reactions: Readonly<Partial<Record<ReactionKind, number>>>
  /** Which of them are the viewer's. */
  readonly mine: readonly ReactionKind[]
  /** Who is mentioned in it, with the name of the moment. */
  readonly mentions: readonly { readonly id: string; readonly name: string }[]
}

const postColumns = (me: Viewer) => sql`o.id, o.topic_id as "topicId", o.number, o.author_id as "authorId",
  a.name as "authorName", u.name as "authorUnit", o.words, o.came_by as "cameBy", o.written_at as "writtenAt",
  o.edited_at as "editedAt", o.deleted_at as "deletedAt", o.hidden_at as "hiddenAt",
  case when o.hidden_at is not null then (select d.why from space_moderations d
    where d.organisation_id = o.organisation_id and d.topic_id = o.topic_id and d.post_id = o.id and d.act = 'hidden'
    order by d.happened_at desc limit 1) end as "hiddenWhy",
  coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'byteCount', f.byte_count)
    order by f.kept_at, f.id) from space_files f
    where f.organisation_id = o.organisation_id and f.post_id = o.id), '[]') as files,
  coalesce((select jsonb_object_agg(k.kind, k.count) from (select x.kind, count(*) from space_reactions x
    where x.organisation_id = o.organisation_id and x.post_id = o.id group by x.kind) k), '{}') as reactions,
  coalesce((select jsonb_agg(x.kind) from space_reactions x where x.organisation_id = o.organisation_id
    and x.post_id = o.id and x.person_id = ${me.id}), '[]') as mine,
  coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name)) from space_mentions n
    join people p on p.organisation_id = n.organisation_id and p.id = n.person_id
    where n.organisation_id = o.organisation_id and n.post_id = o.id), '[]') as mentions`
const postsWithAuthors = sql`space_posts o
  left join people a on a.organisation_id = o.organisation_id and a.id = o.author_id
  left join units u on u.organisation_id = a.organisation_id and u.id = a.unit_id`

/** Posts of a topic by number, from one on. Ask `getTopic` before. */
export async function listPosts(
  db: Reading,
  me: Viewer,
  topic: Pick<Topic, 'id'>,
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<readonly Post[]> {
  const { rows } = await sql<Nullable<Post>>`
    select ${postColumns(me)} from ${postsWithAuthors}
    where o.organisation_id = ${db.organisationId} and o.topic_id = ${topic.id} and o.number >= ${from}
      and o.number < ${from + limit}
    order by o.number`.execute(db)
  return rows.map(row => present<Post>(row))
}

/** One post, if the viewer may read its space; otherwise 404. What is hidden or taken back: see `seesWords`. */
export async function getPost(db: Reading, me: Viewer, postId: string): Promise<Post> {
  const { rows } = await sql<Nullable<Post>>`
    select ${postColumns(me)} from ${postsWithAuthors}
    join space_topics t on t.organisation_id = o.organisation_id and t.id = o.topic_id
    join spaces s on s.organisation_id = t.organisation_id and s.id = t.space_id
    where o.organisation_id = ${db.organisationId} and o.id = ${uuidOrNone(postId)}
      and ${mayRead(sql`${me.id}::uuid`)}`.execute(db)
  return present<Post>(found(rows[0], 'No such post'))
}

/** Whether somebody reads what a post says: all do, unless it was taken back or hidden. */
export const seesWords = (post: Pick<Post, 'authorId' | 'deletedAt' | 'hiddenAt'>, me: Viewer, moderates: boolean) =>
  post.authorId === me.id || (!post.deletedAt && (!post.hiddenAt || moderates))

/** What stood in a post before, the latest first. */
export async function listVersions(
  db: Reading,
  post: Pick<Post, 'id'>,
): Promise<readonly { readonly words: string; readonly writtenAt: Date }[]> {
  return db
    .selectFrom('space_post_versions')
    .select(['words', 'written_at as writtenAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('post_id', '=', post.id)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()
}

/** How much somebody has posted since then. */
export async function countPostsSince(db: Reading, me: Viewer, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from space_posts
    where organisation_id = ${db.organisationId} and author_id = ${me.id} and written_at > ${since}`.execute(db)
  return rows[0]?.count ?? 0
}

/** To which post a file belongs; whether the viewer may have it is the post's to say. */
export async function findFilePost(db: Reading, fileId: string): Promise<string> {
  const row = await db
    .selectFrom('space_files')
    .select('post_id')
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', uuidOrNone(fileId))
    .executeTakeFirst()
  return found(row, 'No such file').post_id
}
