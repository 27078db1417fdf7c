import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Button, Input, InsetText } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import { spacesCrumbs, whoReads } from '../frame.tsx'
import { type Draft, dropDraft, findDraft, keepDraft } from '../posting/drafts.ts'
import { keepFile } from '../posting/files.ts'
import { readAttached, upload } from '../posting/hand-in.ts'
import { openTopic } from '../posting/post.ts'
import { PostFields } from '../posting/post-fields.tsx'
import { saidAfter } from '../posting/said.ts'
import { countPostsSince } from '../posts.queries.ts'
import { longestPost, mayWrite, type Space } from '../space.ts'
import { getSpace } from '../spaces.queries.ts'
import { postHref, spacesUrls } from '../spaces.urls.ts'
import { words } from '../words.ts'

interface Data {
  readonly space: Space
  readonly draft: Draft | undefined
}

export const mostAnHour = 30

/** Opens a topic, or keeps it as a draft. */
export const newTopicPage = page(spacesUrls.newTopic, {
  access: signedIn,
  async load({ db, me, params }): Promise<Data> {
    const space = await getSpace(db, me, params.spaceId)
    if (!mayWrite(space)) throw notFound('Only to read')
    return { space, draft: await findDraft(db, me, space.id) }
  },
  title: ({ ctx }) => words(ctx.locale).write.title,
  breadcrumbs: ({ data, ctx }) => spacesCrumbs(ctx.locale, data.space),
  view: NewTopicView,
  form: form(
    (locale, _: Data) => {
      const { faults } = words(locale).write
      return z.object({
        title: z.string().trim().max(200, faults.titleLong),
        words: z.string().trim().max(longestPost, faults.wordsLong),
        act: z.enum(['post', 'draft', 'drop']).catch('post'),
      })
    },
    {
      initial: ({ draft }) => ({ title: draft?.title ?? '', words: draft?.words ?? '' }),
      check({ act, title, words: text }, { locale }) {
        const { faults } = words(locale).write
        const errors: Record<string, string> = {}
        if (act === 'post' && title === '') errors.title = faults.title
        if (act === 'post' && text === '') errors.words = faults.words
        return errors
      },
    },
  ),
  upload,
  async submit({ tx, me, data: { space }, input, file, locale, now }) {
    const { write: t } = words(locale)
    const here = spacesUrls.newTopic.href({ spaceId: space.id })
    if (input.act === 'drop') {
      await dropDraft(tx, me, space.id)
      return redirect(spacesUrls.show.href({ spaceId: space.id })).saying(t.draftDropped)
    }
    if (input.act === 'draft') {
      await keepDraft(tx, me, { spaceId: space.id, aboutId: space.id, title: input.title, words: input.words, now })
      return redirect(here).saying(t.draftKept)
    }
    if ((await countPostsSince(tx, me, new Date(now.getTime() - 3_600_000))) >= mostAnHour)
      return invalid({ words: t.faults.tooMany })
    const attached = await readAttached(file, locale)
    if (attached.fault) return invalid({ file: attached.fault })
    const posted = await openTopic(tx, me, space, { title: input.title, words: input.words, now })
    if (attached.file) await keepFile(tx, { id: posted.postId }, attached.file, now)
    return redirect(postHref(posted.topicId, 1)).saying(saidAfter(locale, t.posted, posted))
  },
})

function NewTopicView({ data: { space, draft }, form: state, ctx }: ViewProps<Data>) {
  const { locale, organisation } = ctx
  const { write: t } = words(locale)
  return (
    <PageFrame
      title={t.title}
      caption={<bdi>{space.name}</bdi>}
      who={whoReads(space, ctx)}
      form={state}
      locale={locale}
    >
      {draft && <InsetText text={t.draftFrom(formatDateTime(locale, draft.savedAt, organisation.timeZone))} />}
      <form
        method="post"
        action={spacesUrls.newTopic.href({ spaceId: space.id })}
        enctype="multipart/form-data"
        novalidate
      >
        <Input
          name="title"
          label={{ text: t.topicTitle, classes: 'govuk-label--s' }}
          hint={t.topicTitleHint}
          value={state.value('title')}
          errorMessage={state.error('title')}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        <PostFields label={t.words} form={state} rows={10} locale={locale} />
        <DraftButtons post={t.post} hasDraft={draft !== undefined} locale={locale} />
      </form>
    </PageFrame>
  )
}

interface ButtonsProps {
  readonly post: string
  readonly hasDraft: boolean
  readonly locale: 'en' | 'nb'
}

/** Post, or keep what is written for later. The first button is the one that the return key presses. */
export function DraftButtons({ post, hasDraft, locale }: ButtonsProps) {
  const { write: t } = words(locale)
  return (
    <div class="govuk-button-group">
      <Button text={post} name="act" value="post" preventDoubleClick />
      <Button text={t.draft} name="act" value="draft" classes="govuk-button--secondary" preventDoubleClick />
      {hasDraft && (
        <button class="app-link-button" type="submit" name="act" value="drop">
          {t.dropDraft}
        </button>
      )}
    </div>
  )
}
