import { z } from 'zod'
import { renderMarkdown } from '#platform/html/markdown.ts'
import type { SafeHtml } from '#platform/html/raw-html.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, type Context, page } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { passage } from '#platform/http/passage.ts'
import { spacesCrumbs } from '../frame.tsx'
import { type Draft, findDraft } from '../posting/drafts.ts'
import { markRead } from '../reading/mark-read.ts'
import { type ReadTopic, readTopic } from '../reading/read-topic.ts'
import { type DrawnPost, drawPosts, mostPosts, postsOnAPage } from '../reading/topic-data.ts'
import { spacesUrls } from '../spaces.urls.ts'
import { findReading } from '../topics.queries.ts'
import { words } from '../words.ts'
import { TopicView } from './topic.view.tsx'

export interface TopicData extends ReadTopic {
  readonly posts: readonly DrawnPost[]
  readonly summary: SafeHtml | undefined
  readonly best: { readonly number: number; readonly authorName: string | undefined } | undefined
  /** From 1. */
  readonly part: number
  readonly isWhole: boolean
  /** How far it had been read before this visit. */
  readonly readTo: number
  readonly follows: 'no' | 'yes' | 'muted'
  readonly draft: Draft | undefined
}

const topicPage = page(spacesUrls.topic, {
  access: signedIn,
  load: (): TopicData => {
    throw new Error('Drawn by its passage')
  },
  title: ({ data }: { data: TopicData; ctx: Context<Me> }) => data.topic.title,
  breadcrumbs: ({ data, ctx }) => spacesCrumbs(ctx.locale, data.space),
  view: TopicView,
})

/** A topic with its posts. How far it was read is noted, for that person alone. */
export const topicPassage = passage(spacesUrls.topic, {
  method: 'GET',
  access: signedIn,
  async travel({ params, me, transact, query, locale, now }) {
    const data = await transact(async (tx): Promise<TopicData> => {
      const around = await readTopic(tx, me, params.topicId)
      const { topic } = around
      const isWhole = query.get('all') === 'yes' && topic.lastNumber <= mostPosts
      const part = partOf(query, topic.lastNumber)
      const from = isWhole ? 1 : (part - 1) * postsOnAPage + 1
      const limit = isWhole ? mostPosts : postsOnAPage
      const before = await findReading(tx, me, topic.id)
      await markRead(tx, me, topic, { readTo: Math.min(from + limit - 1, topic.lastNumber), now })
      const posts = await drawPosts(tx, me, around, { from, limit }, locale)
      const best = topic.bestPostId ? await findBest(tx, topic.bestPostId) : undefined
      return {
        ...around,
        ...{ posts, part, isWhole, best, readTo: before?.readTo ?? 0, follows: before?.follows ?? 'no' },
        summary: topic.summary ? await renderMarkdown(topic.summary) : undefined,
        draft: await findDraft(tx, me, topic.id),
      }
    })
    return { page: topicPage as never, data }
  },
})

function partOf(query: URLSearchParams, last: number): number {
  const parts = Math.max(1, Math.ceil(last / postsOnAPage))
  const post = Number(query.get('post'))
  return Number.isInteger(post) && post >= 1
    ? Math.min(Math.ceil(post / postsOnAPage), parts)
    : pageNumber(query, parts)
}

async function findBest(tx: Parameters<typeof readTopic>[0], postId: string) {
  return tx
    .selectFrom('space_posts as o')
    .leftJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'o.organisation_id').onRef('p.id', '=', 'o.author_id'),
    )
    .select(['o.number', 'p.name as authorName'])
    .where('o.organisation_id', '=', tx.organisationId)
    .where('o.id', '=', postId)
    .executeTakeFirst()
    .then(row => row && { number: row.number, authorName: row.authorName ?? undefined })
}

/** Be told of replies in a topic, or hear nothing of it. */
export const followAction = action(spacesUrls.follow, {
  access: signedIn,
  load: ({ db, me, params }) => readTopic(db, me, params.topicId),
  form: form(() => z.object({ follows: z.enum(['yes', 'muted']) })),
  async submit({ tx, me, data: { topic }, input: { follows }, locale, now }) {
    const { topic: t } = words(locale)
    await markRead(tx, me, topic, { readTo: 0, follows, now })
    return redirect(spacesUrls.topic.href({ topicId: topic.id })).saying(follows === 'yes' ? t.followed : t.unfollowed)
  },
})
