import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import { spacesCrumbs, whoReads } from '../frame.tsx'
import { markBest, react } from '../posting/change-post.ts'
import { type Draft, dropDraft, findDraft, keepDraft } from '../posting/drafts.ts'
import { keepFile } from '../posting/files.ts'
import { readAttached, upload } from '../posting/hand-in.ts'
import { reply } from '../posting/post.ts'
import { saidAfter } from '../posting/said.ts'
import { countPostsSince } from '../posts.queries.ts'
import { type ReadTopic, readPost, readTopic } from '../reading/read-topic.ts'
import { type DrawnPost, drawPosts } from '../reading/topic-data.ts'
import { longestPost, mayWrite, reactionKinds } from '../space.ts'
import { postHref, spacesUrls } from '../spaces.urls.ts'
import { words } from '../words.ts'
import { mostAnHour } from './new-topic.page.tsx'
import { ReplyForm } from './topic.view.tsx'

interface Data extends ReadTopic {
  readonly draft: Draft | undefined
  /** What was said last, to be read while one writes. */
  readonly last: readonly DrawnPost[]
}

const lastShown = 3

/** Replies in a topic, or keeps the reply as a draft. The topic's own page has the same form at its end. */
export const replyPage = page(spacesUrls.reply, {
  access: signedIn,
  async load({ db, me, params, locale }): Promise<Data> {
    const around = await readTopic(db, me, params.topicId)
    if (!mayWrite(around.space) || around.topic.hiddenAt) throw notFound('Only to read')
    const from = Math.max(1, around.topic.lastNumber - lastShown + 1)
    return {
      ...around,
      draft: await findDraft(db, me, around.topic.id),
      last: await drawPosts(db, me, around, { from, limit: lastShown }, locale),
    }
  },
  title: ({ data, ctx }) => words(ctx.locale).write.replying(data.topic.title),
  breadcrumbs: ({ data, ctx }) => spacesCrumbs(ctx.locale, data.space, data.topic),
  view: ReplyView,
  form: form(
    (locale, _: Data) =>
      z.object({
        words: z.string().trim().max(longestPost, words(locale).write.faults.wordsLong),
        act: z.enum(['post', 'draft', 'drop']).catch('post'),
      }),
    {
      initial: ({ draft }) => ({ words: draft?.words ?? '' }),
      check: ({ act, words: text }, { locale }) =>
        act === 'post' && text === '' ? { words: words(locale).write.faults.words } : undefined,
    },
  ),
  upload,
  async submit({ tx, me, data: { space, topic }, input, file, locale, now }) {
    const { write: t } = words(locale)
    const there = spacesUrls.topic.href({ topicId: topic.id })
    const draft = { spaceId: space.id, aboutId: topic.id, words: input.words, now }
    if (input.act === 'drop') {
      await dropDraft(tx, me, topic.id)
      return redirect(there).saying(t.draftDropped)
    }
    if (input.act === 'draft' || topic.lockedAt) {
      await keepDraft(tx, me, draft)
      return redirect(there).saying(topic.lockedAt ? t.keptAsDraft : t.draftKept)
    }
    if ((await countPostsSince(tx, me, new Date(now.getTime() - 3_600_000))) >= mostAnHour)
      return invalid({ words: t.faults.tooMany })
    const attached = await readAttached(file, locale)
    if (attached.fault) return invalid({ file: attached.fault })
    const posted = await reply(tx, me, space, topic, { words: input.words, now })
    if (attached.file) await keepFile(tx, { id: posted.postId }, attached.file, now)
    return redirect(postHref(topic.id, posted.number)).saying(saidAfter(locale, t.posted, posted))
  },
})

function ReplyView({ data: { space, topic, draft, last }, form: state, ctx }: ViewProps<Data>) {
  const { locale } = ctx
  const { write: t, formerColleague } = words(locale)
  return (
    <PageFrame title={t.replying(topic.title)} who={whoReads(space, ctx)} form={state} locale={locale}>
      <ReplyForm topicId={topic.id} form={state} hasDraft={draft !== undefined} locale={locale} />
      <h2 class="govuk-heading-m">{t.earlier}</h2>
      {last.map(
        post =>
          post.html && (
            <blockquote class="govuk-inset-text" dir="auto">
              <p class="govuk-body-s app-quiet">{post.authorName ?? formerColleague}</p>
              {post.html}
            </blockquote>
          ),
      )}
    </PageFrame>
  )
}

/** Thanks, useful, same here; or that this answered the topic best. The same again takes it back. */
export const markAction = action(spacesUrls.mark, {
  access: signedIn,
  async load({ db, me, params }) {
    const read = await readPost(db, me, params.postId)
    if (!mayWrite(read.space) || read.post.deletedAt || read.post.hiddenAt) throw notFound('Only to read')
    return read
  },
  form: form(() => z.object({ what: z.enum([...reactionKinds, 'best']) })),
  async submit({ tx, me, data: { topic, post, moderates }, input: { what }, locale, now }) {
    const { topic: t } = words(locale)
    const there = redirect(postHref(topic.id, post.number))
    if (what !== 'best') {
      if (post.authorId === me.id) throw notFound('One’s own')
      await react(tx, me, post, what, now)
      return there
    }
    if ((!moderates && topic.authorId !== me.id) || post.number === 1) throw notFound('Not yours to say')
    const isBest = await markBest(tx, topic, post)
    return there.saying(isBest ? t.marked : t.unmarked)
  },
})
