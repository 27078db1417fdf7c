import { EmptyState, FilterBar, FilterSelect, Pager } from '#platform/html/components/index.ts'
import { Button, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import { forgetAfterDays, type InboxFilter, inboxPageSize } from '#platform/notifications/index.ts'
import { notificationsUrls } from '../../notifications.urls.ts'
import { words } from '../../words.ts'
import { NotificationsFrame } from '../notifications-frame.tsx'
import type { InboxData, InboxLine } from './inbox.page.ts'

type Props = ViewProps<InboxData>

export function InboxView({ data, ctx }: Props) {
  const { locale } = ctx
  const { inbox: t } = words(locale)
  const { filter, lines, total, unread, found } = data
  const { topic, unreadOnly, page } = filter
  const query = { topic, show: unreadOnly ? 'unread' : undefined }
  return (
    <NotificationsFrame
      title={t.title}
      lead={t.lead}
      actions={[{ text: t.choose, href: notificationsUrls.choices.href() }]}
      locale={locale}
    >
      {total === 0 ? (
        <EmptyState title={t.empty} text={t.emptyText} />
      ) : (
        <>
          <InboxFilters data={data} ctx={ctx} />
          <p class="govuk-body">{t.count(total, unread)}</p>
          {lines.length === 0 ? (
            <EmptyState title={t.emptyFilter} text={t.emptyFilterText} />
          ) : (
            <ul class="govuk-list" aria-label={t.list}>
              {lines.map(line => (
                <Line line={line} filter={filter} ctx={ctx} />
              ))}
            </ul>
          )}
          <Pager
            page={page}
            pageSize={inboxPageSize}
            total={found}
            href={other => notificationsUrls.inbox.href({}, { ...query, page: other === 1 ? undefined : other })}
            locale={locale}
          />
          {unread > 0 && (
            <form method="post" action={notificationsUrls.readAll.href()}>
              <Place filter={filter} />
              <input type="hidden" name="until" value={ctx.now.toISOString()} />
              <Button text={topic ? t.markAllAbout : t.markAll} classes="govuk-button--secondary" preventDoubleClick />
            </form>
          )}
          <p class="govuk-hint">{t.kept(forgetAfterDays)}</p>
        </>
      )}
    </NotificationsFrame>
  )
}

function InboxFilters({ data: { filter, topics }, ctx: { locale } }: Pick<Props, 'data' | 'ctx'>) {
  const { inbox: t } = words(locale)
  return (
    <FilterBar
      action={notificationsUrls.inbox.href()}
      clearHref={filter.topic || filter.unreadOnly ? notificationsUrls.inbox.href() : undefined}
      locale={locale}
    >
      <FilterSelect
        name="show"
        before={t.show}
        label={t.state}
        items={[
          { text: t.everything, value: '' },
          { text: t.unread, value: 'unread' },
        ]}
        value={filter.unreadOnly ? 'unread' : ''}
      />
      <FilterSelect
        name="topic"
        before={t.about}
        label={t.topic}
        items={[{ text: t.anyTopic, value: '' }, ...topics.map(({ name, title }) => ({ text: title, value: name }))]}
        value={filter.topic ?? ''}
      />
    </FilterBar>
  )
}

function Line({ line, filter, ctx }: { line: InboxLine; filter: InboxFilter; ctx: Props['ctx'] }) {
  const { inbox: t } = words(ctx.locale)
  const { id, title, text, about, createdAt, isRead } = line
  const params = { notificationId: id }
  return (
    <li class="app-inbox__line">
      <form method="post" action={notificationsUrls.open.href(params)}>
        <button class="app-inbox__open" type="submit">
          {title}
        </button>{' '}
        {!isRead && <Tag text={t.new} />}
      </form>
      {text?.split('\n\n').map(paragraph => (
        <p class="govuk-body govuk-!-margin-bottom-1">{paragraph}</p>
      ))}
      <form class="app-inbox__foot" method="post" action={notificationsUrls.reading.href(params)}>
        <Place filter={filter} />
        <input type="hidden" name="read" value={isRead ? 'no' : 'yes'} />
        <span>
          <time dateTime={createdAt.toISOString()}>
            {formatDateTime(ctx.locale, createdAt, ctx.organisation.timeZone)}
          </time>{' '}
          · {about}
        </span>{' '}
        <button class="app-inbox__mark" type="submit">
          {isRead ? t.markUnread : t.markRead}
          <span class="govuk-visually-hidden">: {title}</span>
        </button>
      </form>
    </li>
  )
}

const Place = ({ filter: { topic, unreadOnly, page } }: { filter: InboxFilter }) => (
  <>
    {topic && <input type="hidden" name="topic" value={topic} />}
    {unreadOnly && <input type="hidden" name="show" value="unread" />}
    {page > 1 && <input type="hidden" name="page" value={page} />}
  </>
)
