import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { notificationsUrls } from '#features/notifications/index.ts'
import { EmptyState, FilterBar, FilterSelect, Pager, PostButton } from '#platform/html/components/index.ts'
import { InsetText, SummaryList, Table, Tag } from '#platform/html/govuk/index.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { Author, spacesCrumbs, whoReads } from '../frame.tsx'
import { putMember } from '../managing/manage.ts'
import { countModerators } from '../managing/members.queries.ts'
import { mayManage, mayModerate, mayWrite, type Space } from '../space.ts'
import { getSpace, listModerators } from '../spaces.queries.ts'
import { postHref, spacesUrls } from '../spaces.urls.ts'
import { type ListedTopic, listTopics, type TopicFilter, topicFilters } from '../topics.queries.ts'
import { words } from '../words.ts'
import { firstUnread } from './list.page.tsx'

interface Data {
  readonly space: Space
  readonly show: TopicFilter
  readonly number: number
  readonly topics: readonly ListedTopic[]
  readonly total: number
  readonly moderators: readonly { readonly id: string; readonly name: string }[]
}

const pageSize = 30
const acts = ['join', 'leave', 'mute', 'unmute', 'accept', 'decline'] as const

/** A space: its topics, what it is for, and whether one is told of new ones. */
export const showPage = page(spacesUrls.show, {
  access: signedIn,
  async load({ db, me, params, query }): Promise<Data> {
    const space = await getSpace(db, me, params.spaceId)
    const show = topicFilters.find(one => one === query.get('show')) ?? 'all'
    const number = pageNumber(query)
    const found = await listTopics(db, me, space, show, { limit: pageSize, offset: (number - 1) * pageSize })
    return { space, show, number, ...found, moderators: await listModerators(db, space) }
  },
  title: ({ data }) => data.space.name,
  breadcrumbs: ({ ctx }) => spacesCrumbs(ctx.locale),
  view: ShowView,
  form: form(() => z.object({ act: z.enum(acts).optional().catch(undefined) })),
  async submit({ tx, me, data: { space }, input: { act }, locale, now }) {
    const { show: t } = words(locale)
    const here = spacesUrls.show.href({ spaceId: space.id })
    if (!act) return redirect(here)
    if (!mayDo(space, act)) throw notFound('Not for this space')
    const ends = act === 'leave' || act === 'decline'
    if (ends && space.isModerator && (await countModerators(tx, space)) === 1)
      return redirect(here).saying(t.lastModerator)
    await putMember(tx, space, me.id, {
      state: ends ? 'left' : 'member',
      isMuted: act === 'mute' ? true : act === 'unmute' || act === 'join' || act === 'accept' ? false : space.isMuted,
      now,
    })
    const said = {
      join: t.joined,
      accept: t.joined,
      leave: t.left,
      decline: t.declined,
      mute: t.muted,
      unmute: t.unmuted,
    }
    const isOut = ends && space.membership === 'invitation'
    return redirect(isOut ? spacesUrls.list.href() : here).saying(
      isOut && act === 'leave' ? t.leftInvitation : said[act],
    )
  },
})

// A space of a role has no door to come in by: who holds the role is in it, and can only wish to hear nothing.
function mayDo({ membership, state }: Space, act: (typeof acts)[number]): boolean {
  if (act === 'mute' || act === 'unmute') return membership === 'role' || state === 'member'
  if (act === 'join') return membership === 'open' && state !== 'member'
  if (act === 'leave') return membership !== 'role' && state === 'member'
  return state === 'invited'
}

function ShowView({ data, ctx }: ViewProps<Data>) {
  const { space, show, number, topics, total } = data
  const { locale, me } = ctx
  const { show: t } = words(locale)
  const here = { spaceId: space.id }
  return (
    <PageFrame
      title={<bdi>{space.name}</bdi>}
      lead={space.about ? <bdi class="app-told">{space.about}</bdi> : undefined}
      who={whoReads(space, ctx)}
      actions={[
        mayWrite(space) && { text: t.newTopic, href: spacesUrls.newTopic.href(here), primary: true },
        mayModerate(space) && { text: t.moderation, href: spacesUrls.moderation.href(here) },
        mayManage(space) && { text: t.settings, href: spacesUrls.settings.href(here) },
      ]}
      wide
      locale={locale}
    >
      {space.archivedAt && <InsetText text={t.archived} />}
      {space.state === 'invited' && <Invited space={space} locale={locale} />}
      <FilterBar
        action={spacesUrls.show.href(here)}
        locale={locale}
        {...(show === 'all' ? {} : { clearHref: spacesUrls.show.href(here) })}
      >
        <FilterSelect
          name="show"
          before={t.filter.show}
          label={t.filter.which}
          value={show}
          items={topicFilters.map(value => ({ value, text: t.filters[value] }))}
        />
      </FilterBar>
      {topics.length === 0 ? <Nothing data={data} me={me} locale={locale} /> : <Topics topics={topics} ctx={ctx} />}
      <Pager
        page={number}
        pageSize={pageSize}
        total={total}
        href={page => spacesUrls.show.href(here, { show: show === 'all' ? undefined : show, page })}
        locale={locale}
      />
      <Standing data={data} locale={locale} />
    </PageFrame>
  )
}

type Words = { readonly locale: 'en' | 'nb' }

function Invited({ space, locale }: { readonly space: Space } & Words) {
  const { show: t } = words(locale)
  const here = spacesUrls.show.href({ spaceId: space.id })
  return (
    <>
      <InsetText text={t.invited} />
      <div class="govuk-button-group">
        <PostButton action={here} fields={{ act: 'accept' }} text={t.accept} primary />
        <PostButton action={here} fields={{ act: 'decline' }} text={t.decline} />
      </div>
    </>
  )
}

function Nothing({ data: { space, show }, locale }: { readonly data: Data; readonly me: Me } & Words) {
  const { show: t } = words(locale)
  const here = { spaceId: space.id }
  if (show !== 'all')
    return (
      <EmptyState
        title={t.noneFiltered}
        text={t.noneFilteredText}
        action={{ text: t.all, href: spacesUrls.show.href(here) }}
      />
    )
  return (
    <EmptyState
      title={t.none}
      text={t.noneText}
      {...(mayWrite(space) ? { action: { text: t.newTopic, href: spacesUrls.newTopic.href(here) } } : {})}
    />
  )
}

function Topics({
  topics,
  ctx: { locale, organisation },
}: {
  readonly topics: readonly ListedTopic[]
  readonly ctx: ViewProps<Data>['ctx']
}) {
  const {
    show: t,
    formerColleague,
    topic: { replies: replyWords },
  } = words(locale)
  return (
    <Table
      classes="app-table--stack"
      head={[t.columns.topic, t.columns.replies, t.columns.latest]}
      firstCellIsHeader
      rows={topics.map(topic => [
        <>
          <a class="govuk-link" href={postHref(topic.id, firstUnread(topic))}>
            <bdi>{topic.title}</bdi>
          </a>
          {topic.unread > 0 && (
            <>
              {' '}
              <Tag text={t.fresh(topic.unread)} />
            </>
          )}
          {topic.pinnedAt && (
            <>
              {' '}
              <Tag text={t.pinned} classes="govuk-tag--grey" />
            </>
          )}
          {topic.lockedAt && (
            <>
              {' '}
              <Tag text={t.locked} classes="govuk-tag--grey" />
            </>
          )}
          {topic.bestPostId && (
            <>
              {' '}
              <Tag text={t.solved} classes="govuk-tag--green" />
            </>
          )}
          <br />
          <span class="govuk-body-s app-quiet">{t.by(topic.authorName ?? formerColleague.toLocaleLowerCase())}</span>
        </>,
        replyWords(topic.replies),
        formatDate(locale, topic.lastAt, organisation.timeZone),
      ])}
    />
  )
}

function Standing({ data: { space, moderators }, locale }: { readonly data: Data } & Words) {
  const { show: t } = words(locale)
  const here = spacesUrls.show.href({ spaceId: space.id })
  const act = (value: (typeof acts)[number], text: string) =>
    mayDo(space, value) ? <PostButton action={here} fields={{ act: value }} text={text} /> : null
  return (
    <>
      <h2 class="govuk-heading-m">{t.about}</h2>
      <SummaryList
        rows={[
          {
            key: t.moderators,
            value:
              moderators.length === 0
                ? t.noModerators
                : moderators.map(({ id, name }, index) => (
                    <>
                      {index > 0 && ', '}
                      <Author id={id} name={name} locale={locale} />
                    </>
                  )),
          },
        ]}
      />
      <div class="govuk-button-group">
        {act('join', t.join)}
        {space.isMuted ? act('unmute', t.unmute) : act('mute', t.mute)}
        {act('leave', t.leave)}
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href={spacesUrls.members.href({ spaceId: space.id })}>
          {t.members}
        </a>
        {' · '}
        <a class="govuk-link" href={notificationsUrls.feeds.href()}>
          {t.feed}
        </a>
      </p>
    </>
  )
}
