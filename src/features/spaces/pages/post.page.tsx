import { z } from 'zod'
import { Button, Details, FileUpload, InsetText, Textarea } from '#platform/html/govuk/index.ts'
import type { SafeHtml } from '#platform/html/raw-html.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { download, page, type ViewProps } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import { Author, SpacesFrame, spacesCrumbs } from '../frame.tsx'
import { hidePost, keepPost, report } from '../moderating/moderate.ts'
import { changePost, takeBack } from '../posting/change-post.ts'
import { dropFiles, fileAnswer, keepFile, mostFiles } from '../posting/files.ts'
import { readAttached, upload } from '../posting/hand-in.ts'
import { withNames } from '../posting/mentions.ts'
import { saidAfter } from '../posting/said.ts'
import { findFilePost, listVersions } from '../posts.queries.ts'
import { type ReadPost, readPost } from '../reading/read-topic.ts'
import { drawWords } from '../reading/topic-data.ts'
import { longestPost, mayWrite } from '../space.ts'
import { postHref, spacesUrls } from '../spaces.urls.ts'
import { words } from '../words.ts'
import { Files } from './post-in-topic.view.tsx'

interface Data extends ReadPost {
  readonly html: SafeHtml
  readonly isMine: boolean
  readonly versions: readonly { readonly html: SafeHtml; readonly writtenAt: Date }[]
}

const acts = ['change', 'take-back', 'put-back', 'remove-file', 'report', 'hide', 'show', 'keep'] as const
const because = ['report', 'hide', 'show'] as const

/** One post, for those who can do something about it: its author, its readers, its moderators. */
export const postPage = page(spacesUrls.post, {
  access: signedIn,
  async load({ db, me, params, locale }): Promise<Data> {
    const read = await readPost(db, me, params.postId)
    const isMine = read.post.authorId === me.id
    const versions = isMine || read.moderates ? await listVersions(db, read.post) : []
    const draw = (text: string) => drawWords(text, read.post.mentions, locale)
    return {
      ...read,
      isMine,
      html: await draw(read.post.words),
      versions: await Promise.all(
        versions.map(async one => ({ html: await draw(one.words), writtenAt: one.writtenAt })),
      ),
    }
  },
  title: ({ data, ctx }) => titleOf(data, ctx.locale),
  breadcrumbs: ({ data, ctx }) => spacesCrumbs(ctx.locale, data.space, data.topic),
  view: PostPageView,
  form: form(
    (locale, _: Data) => {
      const t = words(locale)
      return z.object({
        act: z.enum(acts),
        words: z.string().trim().max(longestPost, t.write.faults.wordsLong),
        why: z.string().trim().max(1_000, t.post.whyLong),
        fileId: z.string().optional(),
      })
    },
    {
      initial: ({ post }) => ({ words: withNames(post.words, post.mentions, '…') }),
      check({ act, words: text, why }, { locale }) {
        const t = words(locale)
        const errors: Record<string, string> = {}
        if (act === 'change' && text === '') errors.words = t.write.faults.words
        if (why === '' && because.some(one => one === act))
          errors.why = act === 'report' ? t.post.reportMissing : t.post.whyMissing
        return errors
      },
    },
  ),
  upload,
  async submit({ tx, me, data, input, file, locale, now }) {
    const { space, topic, post, isMine, moderates } = data
    const t = words(locale)
    const there = redirect(postHref(topic.id, post.number))
    const around = { space, topic, why: input.why, now }
    const forModerators = input.act === 'hide' || input.act === 'show' || input.act === 'keep'
    const forReaders = input.act === 'report'
    if (forModerators ? !moderates : forReaders ? isMine : !isMine || (!mayWrite(space) && input.act !== 'take-back'))
      throw notFound('Not yours to do')
    switch (input.act) {
      case 'change': {
        if (post.deletedAt) throw notFound('Taken back')
        const attached = await readAttached(file, locale)
        if (attached.fault) return invalid({ file: attached.fault })
        if (attached.file && post.files.length >= mostFiles) return invalid({ file: t.write.fileFaults.tooMany })
        const read = await changePost(tx, me, data, input.words, now)
        if (attached.file) await keepFile(tx, post, attached.file, now)
        return there.saying(saidAfter(locale, t.post.saved, read))
      }
      case 'take-back':
        await takeBack(tx, post, true, now)
        return redirect(spacesUrls.post.href({ postId: post.id })).saying(t.post.takenBack)
      case 'put-back':
        if (post.words === '') throw notFound('Gone for good')
        await takeBack(tx, post, false, now)
        return there.saying(t.post.putBackDone)
      case 'remove-file': {
        const wanted = post.files.find(({ id }) => id === input.fileId)
        if (wanted) await dropFiles(tx, [wanted.id])
        return redirect(spacesUrls.post.href({ postId: post.id })).saying(t.post.fileRemoved)
      }
      case 'report':
        await report(tx, me, data, input.why, now)
        return there.saying(t.post.reported)
      case 'keep':
        await keepPost(tx, me, post, around)
        return redirect(spacesUrls.moderation.href({ spaceId: space.id })).saying(t.post.kept)
      default: {
        const isHidden = input.act === 'hide'
        await hidePost(tx, me, post, { ...around, isHidden })
        return there.saying(isHidden ? t.post.hidden : t.post.shown)
      }
    }
  },
})

const titleOf = ({ isMine, post }: Data, locale: 'en' | 'nb') => {
  const t = words(locale)
  return isMine ? t.post.title : t.post.titleOther(post.authorName ?? t.someone)
}

type Props = ViewProps<Data>

function PostPageView({ data, form: state, ctx }: Props) {
  const { post, topic, isMine, moderates, html } = data
  const { locale, organisation } = ctx
  const t = words(locale)
  return (
    <SpacesFrame
      title={titleOf(data, locale)}
      caption={<bdi>{topic.title}</bdi>}
      who={t.who.post}
      form={state}
      locale={locale}
    >
      <blockquote class="govuk-inset-text" dir="auto">
        <p class="govuk-body-s app-quiet">
          <Author id={post.authorId} name={post.authorName} locale={locale} /> ·{' '}
          {formatDateTime(locale, post.writtenAt, organisation.timeZone)}
        </p>
        {html}
      </blockquote>
      {post.hiddenAt && (
        <p class="govuk-body">
          {t.topic.hiddenPost} {post.hiddenWhy && t.topic.why(post.hiddenWhy)}
        </p>
      )}
      {isMine ? <Mine data={data} form={state} ctx={ctx} /> : <Report data={data} form={state} ctx={ctx} />}
      {moderates && <Moderate data={data} form={state} ctx={ctx} />}
      <Versions data={data} ctx={ctx} />
      <p class="govuk-body">
        <a class="govuk-link" href={postHref(topic.id, post.number)}>
          {t.post.back}
        </a>
      </p>
    </SpacesFrame>
  )
}

function Mine({ data: { post, space }, form: state, ctx: { locale } }: Props) {
  const { post: t, write } = words(locale)
  const here = spacesUrls.post.href({ postId: post.id })
  if (post.deletedAt && post.words === '') return <InsetText text={t.gone} />
  if (post.deletedAt)
    return (
      <form method="post" action={here}>
        <p class="govuk-body">{t.putBackText}</p>
        <Button name="act" value="put-back" text={t.putBack} preventDoubleClick />
      </form>
    )
  return (
    <>
      {mayWrite(space) && (
        <>
          <h2 class="govuk-heading-m">{t.changeTitle}</h2>
          <form method="post" action={here} enctype="multipart/form-data" novalidate>
            <Textarea
              name="words"
              label={{ text: write.words, classes: 'govuk-label--s' }}
              hint={write.hint}
              rows={8}
              value={state.value('words')}
              errorMessage={state.error('words')}
              attributes={{ dir: 'auto' }}
              locale={locale}
            />
            <FileUpload
              name="file"
              label={{ text: write.file, classes: 'govuk-label--s' }}
              hint={write.fileHint}
              errorMessage={state.error('file')}
              locale={locale}
            />
            <Button name="act" value="change" text={t.save} preventDoubleClick />
          </form>
          {post.files.length > 0 && <Files files={post.files} locale={locale} />}
          {post.files.map(({ id, name }) => (
            <form method="post" action={here}>
              <input type="hidden" name="fileId" value={id} />
              <Button classes="govuk-button--secondary" name="act" value="remove-file" text={t.removeFile(name)} />
            </form>
          ))}
        </>
      )}
      <h2 class="govuk-heading-m">{t.takeBackTitle}</h2>
      <form method="post" action={here}>
        <p class="govuk-body">{t.takeBackText}</p>
        <Button classes="govuk-button--warning" name="act" value="take-back" text={t.takeBack} preventDoubleClick />
      </form>
    </>
  )
}

interface WhyProps {
  readonly form: Props['form']
  readonly label: string
  readonly hint?: string
  readonly locale: 'en' | 'nb'
}

const Why = ({ form, label, hint, locale }: WhyProps) => (
  <Textarea
    name="why"
    label={{ text: label, classes: 'govuk-label--s' }}
    {...(hint ? { hint } : {})}
    rows={3}
    value={form.value('why')}
    errorMessage={form.error('why')}
    attributes={{ dir: 'auto' }}
    locale={locale}
  />
)

function Report({ data: { post, moderates }, form: state, ctx: { locale } }: Props) {
  const { post: t } = words(locale)
  if (moderates) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t.reportTitle}</h2>
      <p class="govuk-body">{t.reportText}</p>
      <form method="post" action={spacesUrls.post.href({ postId: post.id })} novalidate>
        <Why form={state} label={t.reportWords} locale={locale} />
        <Button name="act" value="report" text={t.report} preventDoubleClick />
      </form>
    </>
  )
}

function Moderate({ data: { post, isMine }, form: state, ctx: { locale } }: Props) {
  const { post: t } = words(locale)
  if (isMine && !post.hiddenAt) return null
  const isHidden = post.hiddenAt !== undefined
  return (
    <>
      <h2 class="govuk-heading-m">{isHidden ? t.showTitle : t.hideTitle}</h2>
      <p class="govuk-body">{isHidden ? t.showText : t.hideText}</p>
      <form method="post" action={spacesUrls.post.href({ postId: post.id })} novalidate>
        <Why form={state} label={t.why} hint={t.whyHint} locale={locale} />
        <div class="govuk-button-group">
          <Button name="act" value={isHidden ? 'show' : 'hide'} text={isHidden ? t.show : t.hide} preventDoubleClick />
          {!isHidden && <Button name="act" value="keep" text={t.keep} classes="govuk-button--secondary" />}
        </div>
      </form>
    </>
  )
}

function Versions({ data: { versions }, ctx: { locale, organisation } }: Pick<Props, 'data' | 'ctx'>) {
  const { post: t } = words(locale)
  if (versions.length === 0) return null
  return (
    <Details summaryText={t.versions}>
      {versions.map(({ html, writtenAt }) => (
        <div dir="auto">
          <p class="govuk-body-s app-quiet">{t.until(formatDateTime(locale, writtenAt, organisation.timeZone))}</p>
          {html}
        </div>
      ))}
    </Details>
  )
}

/** A file of a post, for those who may read the post. */
export const fileDownload = download(spacesUrls.file, {
  access: signedIn,
  async load({ db, me, params }) {
    const { post } = await readPost(db, me, await findFilePost(db, params.fileId))
    const file = post.files.find(({ id }) => id === params.fileId.toLowerCase())
    if (!file) throw notFound('No such file')
    return fileAnswer(db, file)
  },
})
