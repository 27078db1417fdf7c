import type { VNode } from 'preact'
import { fileKinds, isPicture } from '#platform/files/file-kinds.ts'
import { Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime, formatNumber, type Locale } from '#platform/i18n/index.ts'
import { Author } from '../frame.tsx'
import type { PostFile } from '../posts.queries.ts'
import type { DrawnPost } from '../reading/topic-data.ts'
import { mayWrite, reactionKinds } from '../space.ts'
import { postHref, spacesUrls } from '../spaces.urls.ts'
import { words } from '../words.ts'
import type { TopicData } from './topic.page.ts'

interface Props {
  readonly post: DrawnPost
  readonly data: TopicData
  readonly ctx: ViewProps<TopicData>['ctx']
}

/** One post with who wrote it, what it says, and what a reader can do about it. */
export function PostView({ post, data, ctx }: Props) {
  const { topic, readTo } = data
  const { locale, organisation } = ctx
  const { topic: t, formerColleague } = words(locale)
  const isBest = topic.bestPostId === post.id
  const isFirstNew = readTo > 0 && post.number === readTo + 1
  const name = post.authorName ?? formerColleague
  return (
    <>
      {isFirstNew && <h2 class="govuk-heading-s">{t.fresh}</h2>}
      <article id={`post-${post.number}`} aria-label={`${t.number(post.number)}: ${name}`}>
        <hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible" />
        <p class="govuk-body-s app-quiet">
          <strong>
            <Author id={post.authorId} name={post.authorName} locale={locale} />
          </strong>
          {post.authorUnit && (
            <>
              , <bdi>{post.authorUnit}</bdi>
            </>
          )}{' '}
          ·{' '}
          <a class="govuk-link" href={postHref(topic.id, post.number)}>
            {formatDateTime(locale, post.writtenAt, organisation.timeZone)}
            <span class="govuk-visually-hidden"> ({t.link(post.number)})</span>
          </a>
          {post.cameBy === 'mail' && ` · ${t.byMail}`}
          {post.editedAt && ` · ${t.changed(formatDateTime(locale, post.editedAt, organisation.timeZone))}`}{' '}
          {isBest && <Tag text={t.best} classes="govuk-tag--green" />}
        </p>
        <State post={post} locale={locale} />
        {post.html && <div dir="auto">{post.html}</div>}
        {post.files.length > 0 && <Files files={post.files} locale={locale} />}
        {post.html && <Acts post={post} data={data} ctx={ctx} name={name} isBest={isBest} />}
      </article>
    </>
  )
}

function State({ post, locale }: { readonly post: DrawnPost; readonly locale: Locale }) {
  const { topic: t } = words(locale)
  if (!post.deletedAt && !post.hiddenAt) return null
  return (
    <p class="govuk-body">
      <em>
        {post.deletedAt ? t.takenBack : t.hiddenPost} {!post.deletedAt && post.hiddenWhy && t.why(post.hiddenWhy)}{' '}
        {post.html && t.youSeeIt}
      </em>
    </p>
  )
}

/** Files of a post, with what they are and how large. */
export function Files({ files, locale }: { readonly files: readonly PostFile[]; readonly locale: Locale }) {
  const { topic: t } = words(locale)
  return (
    <ul class="govuk-list" aria-label={t.files}>
      {files.map(({ id, name, kind, byteCount }) => (
        <li>
          {isPicture(kind) && (
            <img
              class="app-post-picture"
              src={spacesUrls.file.href({ fileId: id })}
              alt={t.picture(name)}
              height={240}
              loading="lazy"
            />
          )}
          <a class="govuk-link" href={spacesUrls.file.href({ fileId: id })}>
            <bdi>{name}</bdi>
          </a>{' '}
          ({t.size(fileKinds[kind].extension.toUpperCase(), sizeOf(byteCount, locale))})
        </li>
      ))}
    </ul>
  )
}

const sizeOf = (bytes: number, locale: Locale) =>
  bytes < 1_000_000
    ? `${formatNumber(locale, Math.max(1, Math.round(bytes / 1_000)))} kB`
    : `${formatNumber(locale, Math.round(bytes / 100_000) / 10)} MB`

function Acts({ post, data, ctx, name, isBest }: Props & { readonly name: string; readonly isBest: boolean }) {
  const { space, topic, moderates } = data
  const { locale, me } = ctx
  const { topic: t } = words(locale)
  const isMine = post.authorId === me.id
  const about = <span class="govuk-visually-hidden">: {t.of(name, post.number)}</span>
  const mayMark = (moderates || topic.authorId === me.id) && post.number > 1 && !post.deletedAt && !post.hiddenAt
  const isOpen = mayWrite(space) && !post.deletedAt && !post.hiddenAt
  const more = (
    <a class="govuk-link app-acts__more" href={spacesUrls.post.href({ postId: post.id })}>
      {isMine ? t.more : moderates ? t.moderate : t.reportIt}
      {about}
    </a>
  )
  if (!isOpen || (isMine && !mayMark))
    return (
      <p class="govuk-body-s app-acts">
        {isOpen && <Given post={post} locale={locale} />}
        {more}
      </p>
    )
  return (
    <form class="govuk-body-s app-acts" method="post" action={spacesUrls.mark.href({ postId: post.id })}>
      {isMine ? <Given post={post} locale={locale} /> : <Reactions post={post} locale={locale} about={about} />}
      {mayMark && (
        <button class="app-link-button app-acts__button" type="submit" name="what" value="best">
          {isBest ? t.unmark : t.mark}
          {about}
        </button>
      )}
      {more}
    </form>
  )
}

interface ReactionsProps {
  readonly post: DrawnPost
  readonly locale: Locale
  readonly about: VNode
}

function Reactions({ post, locale, about }: ReactionsProps) {
  const { topic: t } = words(locale)
  return (
    <>
      {reactionKinds.map(kind => {
        const count = post.reactions[kind] ?? 0
        const given = post.mine.includes(kind)
        return (
          <button
            class="app-link-button app-acts__button"
            type="submit"
            name="what"
            value={kind}
            aria-pressed={given ? 'true' : 'false'}
          >
            {count > 0 ? t.given(t.reactions[kind], count) : t.reactions[kind]}
            {given && ` (${t.yours})`}
            {about}
          </button>
        )
      })}
    </>
  )
}

/** What others said of a post of one's own, where there is nothing to press. */
function Given({ post, locale }: { readonly post: DrawnPost; readonly locale: Locale }) {
  const { topic: t } = words(locale)
  return (
    <>
      {reactionKinds
        .filter(kind => (post.reactions[kind] ?? 0) > 0)
        .map(kind => (
          <Tag text={t.given(t.reactions[kind], post.reactions[kind] ?? 0)} classes="govuk-tag--grey" />
        ))}
    </>
  )
}
