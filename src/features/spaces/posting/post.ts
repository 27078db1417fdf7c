import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import { followByWriting } from '../reading/mark-read.ts'
import { learnWords } from '../searching/words-of-posts.ts'
import type { Space, Topic } from '../space.ts'
import type { Viewer } from '../spaces.queries.ts'
import { tellOfReply, tellOfTopic } from '../telling/tell.ts'
import { dropDraft } from './drafts.ts'
import { type Named, type ReadMentions, readMentions } from './mentions.ts'

export interface Posted extends Pick<ReadMentions, 'unclear' | 'outside'> {
  readonly postId: string
  readonly topicId: string
  readonly number: number
}

interface Writ {
  readonly words: string
  readonly cameBy?: 'page' | 'mail'
  readonly now: Date
}

/** Opens a topic with its first post; the space's members are told. */
export async function openTopic(
  tx: Writing,
  me: Viewer,
  space: Pick<Space, 'id' | 'name'>,
  { title, now, ...writ }: Writ & { readonly title: string },
): Promise<Posted> {
  const topicId = uuid()
  await tx
    .insertInto('space_topics')
    .values({
      ...{ organisation_id: tx.organisationId, id: topicId, space_id: space.id, author_id: me.id, title },
      ...{ opened_at: now, last_at: now },
    })
    .execute()
  const read = await readMentions(tx, me, space, writ.words)
  const postId = await write(tx, me, { topicId, number: 1, now, read, ...writ })
  await followByWriting(tx, me, { id: topicId }, { readTo: 1, now })
  await dropDraft(tx, me, space.id)
  await learnWords(tx, `${title} ${writ.words}`)
  await tellOfTopic(tx, me, space, { topicId, title, postId, words: read.words, people: read.people, now })
  return { postId, topicId, number: 1, unclear: read.unclear, outside: read.outside }
}

/** Replies in a topic; whoever follows it is told. Two who reply at once each get a number of their own. */
export async function reply(
  tx: Writing,
  me: Viewer,
  space: Pick<Space, 'id' | 'name'>,
  topic: Pick<Topic, 'id' | 'spaceId' | 'title'>,
  { now, ...writ }: Writ,
): Promise<Posted> {
  const { rows } = await sql<{ number: number }>`update space_topics
    set last_number = last_number + 1, last_at = ${now}, replies = replies + 1
    where organisation_id = ${tx.organisationId} and id = ${topic.id} returning last_number as number`.execute(tx)
  const number = rows[0]?.number ?? 0
  const read = await readMentions(tx, me, space, writ.words)
  const postId = await write(tx, me, { topicId: topic.id, number, now, read, ...writ })
  await followByWriting(tx, me, topic, { readTo: number, now })
  await dropDraft(tx, me, topic.id)
  await learnWords(tx, writ.words)
  await tellOfReply(tx, me, space, topic, { postId, number, words: read.words, people: read.people, now })
  return { postId, topicId: topic.id, number, unclear: read.unclear, outside: read.outside }
}

interface Written extends Writ {
  readonly topicId: string
  readonly number: number
  readonly read: ReadMentions
}

async function write(tx: Writing, me: Viewer, { topicId, number, read, cameBy, now }: Written): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('space_posts')
    .values({
      ...{ organisation_id: tx.organisationId, id, topic_id: topicId, number, author_id: me.id, words: read.words },
      ...{ came_by: cameBy ?? 'page', written_at: now },
    })
    .execute()
  await mention(tx, id, read.people)
  return id
}

/** Notes who is mentioned in a post: these, and nobody else any more. */
export async function mention(tx: Writing, postId: string, people: readonly Named[]): Promise<void> {
  await tx
    .deleteFrom('space_mentions')
    .where('organisation_id', '=', tx.organisationId)
    .where('post_id', '=', postId)
    .execute()
  if (people.length > 0)
    await tx
      .insertInto('space_mentions')
      .values(people.map(({ id }) => ({ organisation_id: tx.organisationId, post_id: postId, person_id: id })))
      .execute()
}
