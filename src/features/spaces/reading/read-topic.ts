import type { Reading } from '#platform/db/tx.ts'
import { notFound } from '#platform/http/errors.ts'
import { getPost, type Post, seesWords } from '../posts.queries.ts'
import { mayModerate, type Space, type Topic } from '../space.ts'
import { getSpace, type Viewer } from '../spaces.queries.ts'
import { getTopic } from '../topics.queries.ts'

export interface ReadTopic {
  readonly space: Space
  readonly topic: Topic
  readonly moderates: boolean
}

/** A topic as one reader may see it; a hidden one is there for its author and its moderators only. */
export async function readTopic(db: Reading, me: Viewer, topicId: string): Promise<ReadTopic> {
  const topic = await getTopic(db, me, topicId)
  const space = await getSpace(db, me, topic.spaceId)
  const moderates = mayModerate(space)
  if (topic.hiddenAt && !moderates && topic.authorId !== me.id) throw notFound('Hidden')
  return { space, topic, moderates }
}

export interface ReadPost extends ReadTopic {
  readonly post: Post
}

/** One post as one reader may see it; what was hidden or taken back is not found by others. */
export async function readPost(db: Reading, me: Viewer, postId: string): Promise<ReadPost> {
  const post = await getPost(db, me, postId)
  const around = await readTopic(db, me, post.topicId)
  if (!seesWords(post, me, around.moderates)) throw notFound('Hidden or taken back')
  return { ...around, post }
}
