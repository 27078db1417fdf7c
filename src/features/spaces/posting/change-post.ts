import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import type { Post } from '../posts.queries.ts'
import type { ReactionKind, Space, Topic } from '../space.ts'
import type { Viewer } from '../spaces.queries.ts'
import { tellOfMention, untell } from '../telling/tell.ts'
import { type ReadMentions, readMentions } from './mentions.ts'
import { mention } from './post.ts'

/** Says something else in a post of one's own. What stood there before is kept; people mentioned for the first time are told. */
export async function changePost(
  tx: Writing,
  me: Viewer,
  { space, topic, post }: { readonly space: Space; readonly topic: Topic; readonly post: Post },
  words: string,
  now: Date,
): Promise<ReadMentions> {
  const read = await readMentions(tx, me, space, words, post.mentions)
  if (read.words === post.words) return read
  await sql`insert into space_post_versions (organisation_id, post_id, number, words, written_at)
    values (${tx.organisationId}, ${post.id}, (select coalesce(max(v.number), 0) + 1 from space_post_versions v
      where v.organisation_id = ${tx.organisationId} and v.post_id = ${post.id}), ${post.words},
      ${post.editedAt ?? post.writtenAt})`.execute(tx)
  await change(tx, post).set({ words: read.words, edited_at: now }).execute()
  await mention(tx, post.id, read.people)
  const added = read.people.filter(({ id }) => post.mentions.every(one => one.id !== id))
  const said = { postId: post.id, number: post.number, words: read.words, now }
  await tellOfMention(tx, me, space, topic, { ...said, people: added, all: read.people })
  return read
}

/** Takes a post of one's own back, so that nobody reads it any more; or puts it there again. */
export async function takeBack(tx: Writing, post: Post, isBack: boolean, now: Date): Promise<void> {
  await change(tx, post)
    .set({ deleted_at: isBack ? now : null })
    .execute()
  if (isBack) await untell(tx, post.id, now)
  await countReplies(tx, post.topicId)
}

/** Counts the replies of a topic anew, after one was hidden, taken back, or is there again. */
export async function countReplies(tx: Writing, topicId: string): Promise<void> {
  await sql`update space_topics t set replies = (select count(*) from space_posts o
      where o.organisation_id = t.organisation_id and o.topic_id = t.id and o.number > 1
        and o.deleted_at is null and o.hidden_at is null),
    best_post_id = case when exists (select from space_posts b where b.organisation_id = t.organisation_id
      and b.id = t.best_post_id and (b.deleted_at is not null or b.hidden_at is not null)) then null else best_post_id end
    where t.organisation_id = ${tx.organisationId} and t.id = ${topicId}`.execute(tx)
}

/** Gives a reaction, or takes it back. Returns whether it stands now. */
export async function react(tx: Writing, me: Viewer, post: Post, kind: ReactionKind, now: Date): Promise<boolean> {
  const own = { organisation_id: tx.organisationId, post_id: post.id, person_id: me.id, kind }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('space_reactions')
    .values({ ...own, given_at: now })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 1n) return true
  await tx
    .deleteFrom('space_reactions')
    .where('organisation_id', '=', tx.organisationId)
    .where('post_id', '=', post.id)
    .where('person_id', '=', me.id)
    .where('kind', '=', kind)
    .execute()
  return false
}

/** Marks a reply as what answered the topic best, or takes the mark away. Returns whether it stands now. */
export async function markBest(tx: Writing, topic: Topic, post: Post): Promise<boolean> {
  const isBest = topic.bestPostId !== post.id
  await tx
    .updateTable('space_topics')
    .set({ best_post_id: isBest ? post.id : null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', topic.id)
    .execute()
  return isBest
}

const change = (tx: Writing, { id }: Pick<Post, 'id'>) =>
  tx.updateTable('space_posts').where('organisation_id', '=', tx.organisationId).where('id', '=', id)
