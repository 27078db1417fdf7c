import { PageFrame } from '#features/about/index.ts'
import { Pager, PostButton } from '#platform/html/components/index.ts'
import { InsetText, Tag } from '#platform/html/govuk/index.ts'
import { type FormState, formState } from '#platform/http/form.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatDateTime } from '#platform/i18n/index.ts'
import { whoReads } from '../frame.tsx'
import { PostFields } from '../posting/post-fields.tsx'
import { postsOnAPage } from '../reading/topic-data.ts'
import { mayWrite } from '../space.ts'
import { postHref, spacesUrls } from '../spaces.urls.ts'
import { words } from '../words.ts'
import { DraftButtons } from './new-topic.page.tsx'
import { PostView } from './post-in-topic.view.tsx'
import type { TopicData } from './topic.page.ts'

type Props = ViewProps<TopicData>

export function TopicView({ data, ctx }: Props) {
  const { space, topic, posts, moderates, part, isWhole, follows } = data
  const { locale, me, organisation } = ctx
  const { topic: t, show } = words(locale)
  const here = { topicId: topic.id }
  return (
    <PageFrame
      title={<bdi>{topic.title}</bdi>}
      caption={<bdi>{space.name}</bdi>}
      who={whoReads(space, ctx)}
      actions={[
        moderates && { text: t.manage, href: spacesUrls.manageTopic.href(here) },
        !moderates &&
          topic.authorId === me.id &&
          mayWrite(space) && { text: t.summarise, href: spacesUrls.manageTopic.href(here) },
      ]}
      locale={locale}
    >
      <p class="govuk-body-s app-quiet">
        {t.opened(formatDate(locale, topic.openedAt, organisation.timeZone))} · {t.replies(topic.replies)}{' '}
        {topic.pinnedAt && <Tag text={show.pinned} classes="govuk-tag--grey" />}{' '}
        {topic.lockedAt && <Tag text={show.locked} classes="govuk-tag--grey" />}
      </p>
      {topic.hiddenAt && <InsetText text={t.hidden} />}
      <Summary data={data} ctx={ctx} />
      {posts.map(post => (
        <PostView post={post} data={data} ctx={ctx} />
      ))}
      {!isWhole && (
        <Pager
          page={part}
          pageSize={postsOnAPage}
          total={topic.lastNumber}
          href={page => spacesUrls.topic.href(here, { page })}
          locale={locale}
        />
      )}
      <Reply data={data} ctx={ctx} />
      <div class="govuk-button-group">
        <PostButton
          action={spacesUrls.follow.href(here)}
          fields={{ follows: follows === 'yes' ? 'muted' : 'yes' }}
          text={follows === 'yes' ? t.unfollow : t.follow}
        />
        <a class="govuk-link" href={spacesUrls.topic.href(here, isWhole ? {} : { all: 'yes' })}>
          {isWhole ? t.parts : t.all}
        </a>
      </div>
    </PageFrame>
  )
}

function Summary({ data: { topic, summary, best }, ctx: { locale, organisation } }: Pick<Props, 'data' | 'ctx'>) {
  const { topic: t, formerColleague } = words(locale)
  return (
    <>
      {summary && topic.summaryAt && (
        <section class="govuk-inset-text">
          <h2 class="govuk-heading-s">{t.summary}</h2>
          <div dir="auto">{summary}</div>
          <p class="govuk-body-s app-quiet">
            {t.summaryBy(
              topic.summaryBy ?? formerColleague,
              formatDate(locale, topic.summaryAt, organisation.timeZone),
            )}
          </p>
        </section>
      )}
      {best && (
        <p class="govuk-body">
          <Tag text={t.best} classes="govuk-tag--green" />{' '}
          <a class="govuk-link" href={postHref(topic.id, best.number)}>
            {t.bestBy(best.authorName ?? formerColleague)}
          </a>
        </p>
      )}
    </>
  )
}

function Reply({ data: { space, topic, draft }, ctx: { locale, organisation } }: Pick<Props, 'data' | 'ctx'>) {
  const { topic: t, write } = words(locale)
  if (topic.lockedAt) return <InsetText text={t.locked} />
  if (!mayWrite(space) || topic.hiddenAt) return null
  return (
    <>
      <h2 class="govuk-heading-m" id="reply">
        {write.reply}
      </h2>
      {draft && <InsetText text={write.draftFrom(formatDateTime(locale, draft.savedAt, organisation.timeZone))} />}
      <ReplyForm
        topicId={topic.id}
        form={formState({ words: draft?.words ?? '' })}
        hasDraft={draft !== undefined}
        locale={locale}
      />
    </>
  )
}

interface FormProps {
  readonly topicId: string
  readonly form: FormState
  readonly hasDraft: boolean
  readonly locale: 'en' | 'nb'
}

export function ReplyForm({ topicId, form, hasDraft, locale }: FormProps) {
  const { write: t } = words(locale)
  return (
    <form method="post" action={spacesUrls.reply.href({ topicId })} enctype="multipart/form-data" novalidate>
      <PostFields label={t.words} form={form} rows={6} locale={locale} />
      <DraftButtons post={t.postReply} hasDraft={hasDraft} locale={locale} />
    </form>
  )
}
