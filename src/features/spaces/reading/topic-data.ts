import { peopleUrls } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { renderMarkdown } from '#platform/html/markdown.ts'
import type { SafeHtml } from '#platform/html/raw-html.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { withLinks } from '../posting/mentions.ts'
import { listPosts, type Post, seesWords } from '../posts.queries.ts'
import type { Viewer } from '../spaces.queries.ts'
import { words } from '../words.ts'
import type { ReadTopic } from './read-topic.ts'

export interface DrawnPost extends Post {
  /** Nothing where the viewer may not read it. */
  readonly html: SafeHtml | undefined
}

export const postsOnAPage = 20
export const mostPosts = 1_000

/** Posts of a topic, ready to be drawn; what a viewer may not read comes without its words and files. */
export async function drawPosts(
  db: Reading,
  me: Viewer,
  { topic, moderates }: ReadTopic,
  part: { readonly from: number; readonly limit: number },
  locale: Locale,
): Promise<readonly DrawnPost[]> {
  const posts = await listPosts(db, me, topic, part)
  return Promise.all(posts.map(post => drawPost(post, me, moderates, locale)))
}

/** One post, ready to be drawn. */
export async function drawPost(post: Post, me: Viewer, moderates: boolean, locale: Locale): Promise<DrawnPost> {
  if (!seesWords(post, me, moderates)) return { ...post, words: '', files: [], mentions: [], html: undefined }
  return { ...post, html: await drawWords(post.words, post.mentions, locale) }
}

/** Markdown with the names of people who are mentioned, each leading to the person. */
export const drawWords = (text: string, mentions: Post['mentions'], locale: Locale): Promise<SafeHtml> =>
  renderMarkdown(withLinks(text, mentions, words(locale).someone, personId => peopleUrls.person.href({ personId })))
