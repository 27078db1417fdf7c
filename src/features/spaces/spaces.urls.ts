import { url } from '#platform/http/urls.ts'

const space = '/spaces/:spaceId'
const topic = '/spaces/topics/:topicId'
const post = '/spaces/posts/:postId'

export const spacesUrls = {
  /** One's spaces and what is new in them; `?q=…` looks for words in everything one may read. */
  list: url('/spaces'),
  make: url('/spaces/new'),
  /** Topics of a space; `?show=unread|unanswered|mine&page=…`. A POST joins, leaves, or changes what one is told. */
  show: url(space),
  newTopic: url(`${space}/topics/new`),
  settings: url(`${space}/settings`),
  members: url(`${space}/members`),
  /** What was reported, and what moderators did. */
  moderation: url(`${space}/moderation`),

  /** `?post=17#post-17` leads to a post, `?all=yes` puts everything on one page, for paper. */
  topic: url(topic),
  reply: url(`${topic}/reply`),
  /** POST: be told of replies, or not. */
  follow: url(`${topic}/follow`),
  /** Pin, close, move, hide, and say what it came to. */
  manageTopic: url(`${topic}/manage`),

  /** Change, take back, report or hide one post. */
  post: url(post),
  /** POST: thanks, useful, same here; or that it is the best answer. */
  mark: url(`${post}/mark`),
  file: url('/spaces/files/:fileId'),
} as const

/** Where a post stands in its topic. */
export const postHref = (topicId: string, number: number): string =>
  `${spacesUrls.topic.href({ topicId }, number > 1 ? { post: number } : {})}#post-${number}`
