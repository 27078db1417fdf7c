import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { announce, notify } from '#platform/notifications/index.ts'
import type { Named } from '../posting/mentions.ts'
import type { Space, Topic } from '../space.ts'
import { listFollowers, type Viewer } from '../spaces.queries.ts'
import { spaceMention, spaceReply, spaceTopic } from '../spaces.topics.ts'
import { listTopicFollowers } from '../topics.queries.ts'
import { excerpt } from './excerpt.ts'

interface Said {
  readonly postId: string
  readonly number: number
  readonly words: string
  readonly people: readonly Named[]
  readonly now: Date
}

type InSpace = Pick<Space, 'id' | 'name'>

/** Tells of a new topic: who is mentioned at once, the members of the space as they chose. */
export async function tellOfTopic(
  tx: Writing,
  me: Viewer,
  space: InSpace,
  { topicId, title, ...said }: Omit<Said, 'number'> & { readonly topicId: string; readonly title: string },
): Promise<void> {
  const topic = { id: topicId, title }
  await tellOfMention(tx, me, space, topic, { ...said, number: 1, all: said.people })
  const mentioned = new Set(said.people.map(({ id }) => id))
  const personIds = (await listFollowers(tx, space)).filter(id => id !== me.id && !mentioned.has(id))
  if (personIds.length === 0) return
  await announce(tx, spaceTopic, {
    ...{ to: { personIds }, key: said.postId, actorId: me.id, now: said.now },
    payload: payloadOf(space, topic, { ...said, number: 1 }),
  })
}

/** Tells of a reply: who is mentioned, and who follows the topic. */
export async function tellOfReply(
  tx: Writing,
  me: Viewer,
  space: InSpace,
  topic: Pick<Topic, 'id' | 'spaceId' | 'title'>,
  said: Said,
): Promise<void> {
  await tellOfMention(tx, me, space, topic, { ...said, all: said.people })
  const mentioned = new Set(said.people.map(({ id }) => id))
  const to = (await listTopicFollowers(tx, topic)).filter(id => !mentioned.has(id))
  await notify(tx, spaceReply, {
    ...{ to, key: said.postId, actorId: me.id, now: said.now },
    payload: payloadOf(space, topic, said),
  })
}

/** Tells people that they are mentioned; `all` are those whose names stand in the text. */
export async function tellOfMention(
  tx: Writing,
  me: Viewer,
  space: InSpace,
  topic: Pick<Topic, 'id' | 'title'>,
  { all, people, ...said }: Said & { readonly all: readonly Named[] },
): Promise<void> {
  await notify(tx, spaceMention, {
    ...{ to: people.map(({ id }) => id), key: said.postId, actorId: me.id, now: said.now },
    payload: payloadOf(space, topic, { ...said, people: all }),
  })
}

// Names in the words that go into inboxes and mails are left out: they would outlive the person. “@” alone stays.
const payloadOf = (space: InSpace, topic: Pick<Topic, 'id' | 'title'>, { postId, number, words }: Said) => ({
  ...{ topicId: topic.id, postId, number, title: topic.title, space: space.name },
  words: excerpt(words, [], '…'),
})

/** What was taken back or hidden stands in no inbox any more, and goes out in no mail. */
export async function untell(tx: Writing, postId: string, now: Date): Promise<void> {
  const told = [spaceMention, spaceReply, spaceTopic].map(({ name }) => name)
  await sql`update notifications set payload = jsonb_set(payload, '{words}', '""'), read_at = coalesce(read_at, ${now})
    where organisation_id = ${tx.organisationId} and topic = any(${told}) and key = ${postId}`.execute(tx)
}
