import { PageFrame } from '#features/about/index.ts'
import { Button, Details, FileUpload, InsetText, Textarea } from '#platform/html/govuk/index.ts'
import type { SafeHtml } from '#platform/html/raw-html.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import { Author } from '../frame.tsx'
import type { ReadPost } from '../reading/read-topic.ts'
import { mayWrite } from '../space.ts'
import { postHref, spacesUrls } from '../spaces.urls.ts'
import { words } from '../words.ts'
import { Files } from './post-in-topic.view.tsx'

export interface PostData extends ReadPost {
  readonly html: SafeHtml
  readonly isMine: boolean
  readonly versions: readonly { readonly html: SafeHtml; readonly writtenAt: Date }[]
}

export const titleOf = ({ isMine, post }: PostData, locale: 'en' | 'nb') => {
  const t = words(locale)
  return isMine ? t.post.title : t.post.titleOther(post.authorName ?? t.someone)
}

type Props = ViewProps<PostData>

/** One post with everything that whoever opens it can do about it. */
export function PostPageView({ data, form: state, ctx }: Props) {
  const { post, topic, isMine, moderates, html } = data
  const { locale, organisation } = ctx
  const t = words(locale)
  return (
    <PageFrame
      title={titleOf(data, locale)}
      caption={<bdi>{topic.title}</bdi>}
      who={isMine ? t.who.post : t.who.postOther}
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
    </PageFrame>
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
