import { PageFrame } from '#features/about/index.ts'
import { EmptyState, FilterBar, FilterText, Pager } from '#platform/html/components/index.ts'
import { Table, Tag } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { formatDate, formatDateTime } from '#platform/i18n/index.ts'
import { forWhom } from '../frame.tsx'
import { type ListedDraft, listDrafts } from '../posting/drafts.ts'
import { type FoundTopic, searchPageSize, searchTopics } from '../searching/search.queries.ts'
import { type ListedSpace, listSpaces } from '../spaces.queries.ts'
import { postHref, spacesUrls } from '../spaces.urls.ts'
import { excerpt } from '../telling/excerpt.ts'
import { type ListedTopic, listLatest } from '../topics.queries.ts'
import { words } from '../words.ts'

interface Data {
  readonly typed: string
  readonly number: number
  readonly found: { readonly topics: readonly FoundTopic[]; readonly total: number } | undefined
  readonly spaces: readonly ListedSpace[]
  readonly fresh: readonly ListedTopic[]
  readonly drafts: readonly ListedDraft[]
  readonly mayMake: boolean
}

const mostFresh = 6

/** One's spaces, what is new in them, what was begun; or what was found in all of them. */
export const listPage = page(spacesUrls.list, {
  access: signedIn,
  async load({ db, me, query }): Promise<Data> {
    const typed = (query.get('q') ?? '').trim().slice(0, 200)
    const number = pageNumber(query)
    const mayMake = me.roles.some(role => role === 'programme-lead' || role === 'administrator')
    if (typed) {
      const found = await searchTopics(db, me, typed, { page: number })
      return { typed, number, found, spaces: [], fresh: [], drafts: [], mayMake }
    }
    return {
      ...{ typed, number, found: undefined, mayMake },
      spaces: await listSpaces(db, me),
      fresh: (await listLatest(db, me, 3 * mostFresh)).filter(({ unread }) => unread > 0).slice(0, mostFresh),
      drafts: await listDrafts(db, me),
    }
  },
  title: ({ ctx }) => words(ctx.locale).title,
  view: ListView,
})

function ListView({ data, ctx }: ViewProps<Data>) {
  const { locale } = ctx
  const { list: t, who, title, lead } = words(locale)
  return (
    <PageFrame
      title={title}
      lead={lead}
      who={who.list}
      actions={[data.mayMake && { text: t.make, href: spacesUrls.make.href() }]}
      wide
      locale={locale}
    >
      <FilterBar
        action={spacesUrls.list.href()}
        submitText={t.search}
        locale={locale}
        {...(data.typed ? { clearHref: spacesUrls.list.href() } : {})}
      >
        <FilterText name="q" before={t.searchFor} label={t.words} value={data.typed} />
      </FilterBar>
      {data.found ? <Found data={data} found={data.found} ctx={ctx} /> : <Everything data={data} ctx={ctx} />}
    </PageFrame>
  )
}

type Part = Pick<ViewProps<Data>, 'data' | 'ctx'>

function Found({ data: { typed, number }, found, ctx }: Part & { readonly found: NonNullable<Data['found']> }) {
  const { locale, organisation } = ctx
  const { list: t, topic, formerColleague } = words(locale)
  if (found.topics.length === 0) return <EmptyState title={t.noneFound} text={t.noneFoundText} />
  return (
    <>
      <p class="govuk-body" role="status">
        {t.found(found.total)}
      </p>
      {found.topics.map(one => (
        <section>
          <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
            <a class="govuk-link" href={postHref(one.topicId, one.number)}>
              <bdi>{one.title}</bdi>
            </a>
          </h2>
          <p class="govuk-body govuk-!-margin-bottom-1" dir="auto">
            {excerpt(one.words, one.mentions, formerColleague, 200)}
          </p>
          <p class="govuk-body-s app-quiet">
            <bdi>{one.spaceName}</bdi> · {topic.replies(one.replies)} ·{' '}
            {formatDate(locale, one.lastAt, organisation.timeZone)}
          </p>
        </section>
      ))}
      <Pager
        page={number}
        pageSize={searchPageSize}
        total={found.total}
        href={page => spacesUrls.list.href({}, { q: typed, page })}
        locale={locale}
      />
    </>
  )
}

function Everything({ data: { spaces, fresh, drafts, mayMake }, ctx }: Part) {
  const { list: t } = words(ctx.locale)
  if (spaces.length === 0)
    return (
      <EmptyState
        title={t.none}
        text={t.noneText}
        {...(mayMake ? { action: { text: t.make, href: spacesUrls.make.href() } } : {})}
      />
    )
  const inUse = spaces.filter(({ archivedAt }) => !archivedAt)
  const mine = inUse.filter(one => one.mayRead && (one.isIn || one.state === 'member' || one.state === 'invited'))
  const others = inUse.filter(one => one.mayRead && !mine.includes(one))
  return (
    <>
      {fresh.length > 0 && <Fresh topics={fresh} ctx={ctx} />}
      {drafts.length > 0 && <Drafts drafts={drafts} ctx={ctx} />}
      <Spaces title={t.mine} spaces={mine} none={t.noneMine} ctx={ctx} />
      <Spaces title={t.others} spaces={others} ctx={ctx} />
      <Spaces title={t.kept} spaces={inUse.filter(({ mayRead }) => !mayRead)} ctx={ctx} />
      <Spaces title={t.archived} spaces={spaces.filter(one => one.archivedAt && one.mayRead)} ctx={ctx} />
    </>
  )
}

function Fresh({ topics, ctx: { locale, organisation } }: { topics: readonly ListedTopic[]; ctx: Part['ctx'] }) {
  const { list: t, show } = words(locale)
  return (
    <>
      <h2 class="govuk-heading-m">{t.fresh}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {topics.map(topic => (
          <li>
            <a class="govuk-link" href={postHref(topic.id, firstUnread(topic))}>
              <bdi>{topic.title}</bdi>
            </a>{' '}
            <Tag text={show.fresh(topic.unread)} />
            <br />
            <span class="govuk-body-s app-quiet">
              <bdi>{topic.spaceName}</bdi> · {formatDate(locale, topic.lastAt, organisation.timeZone)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

export const firstUnread = ({ lastNumber, unread }: Pick<ListedTopic, 'lastNumber' | 'unread'>) =>
  unread > 0 ? lastNumber - unread + 1 : 1

function Drafts({ drafts, ctx: { locale, organisation } }: { drafts: readonly ListedDraft[]; ctx: Part['ctx'] }) {
  const { list: t } = words(locale)
  return (
    <>
      <h2 class="govuk-heading-m">{t.drafts}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {drafts.map(draft => (
          <li>
            <a
              class="govuk-link"
              href={
                draft.topicTitle === null
                  ? spacesUrls.newTopic.href({ spaceId: draft.spaceId })
                  : spacesUrls.reply.href({ topicId: draft.aboutId })
              }
            >
              <bdi>{draft.topicTitle ?? (draft.title || t.newTopicDraft)}</bdi>
            </a>{' '}
            <span class="govuk-body-s app-quiet">
              {t.saved(formatDateTime(locale, draft.savedAt, organisation.timeZone))}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

interface SpacesProps {
  readonly title: string
  readonly spaces: readonly ListedSpace[]
  /** What is said where there are none; otherwise the part is left out. */
  readonly none?: string
  readonly ctx: Part['ctx']
}

function Spaces({ title, spaces, none, ctx: { locale, organisation } }: SpacesProps) {
  const { list: t, memberships } = words(locale)
  if (spaces.length === 0 && none === undefined) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {spaces.length === 0 ? (
        <p class="govuk-body">{none}</p>
      ) : (
        <Table
          classes="app-table--stack"
          head={[t.columns.space, t.columns.for, t.columns.topics, t.columns.latest]}
          firstCellIsHeader
          rows={spaces.map(space => [
            <>
              <a
                class="govuk-link"
                href={(space.mayRead ? spacesUrls.show : spacesUrls.members).href({ spaceId: space.id })}
              >
                <bdi>{space.name}</bdi>
              </a>
              {space.state === 'invited' && (
                <>
                  {' '}
                  <Tag text={memberships.invited} classes="govuk-tag--yellow" />
                </>
              )}
              {space.isMuted && ` (${memberships.muted})`}
            </>,
            forWhom(space, locale),
            space.mayRead ? t.topics(space.topics) : '–',
            space.mayRead && space.lastAt ? formatDate(locale, space.lastAt, organisation.timeZone) : '–',
          ])}
        />
      )}
    </>
  )
}
