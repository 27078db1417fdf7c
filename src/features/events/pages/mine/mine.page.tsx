import { PageFrame } from '#features/about/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { type Attended, listAttended } from '../../attendance/attendance.queries.ts'
import { listOwnBookings } from '../../booking/bookings.queries.ts'
import type { BookingState } from '../../booking/place.ts'
import { listOwnPledges, type OwnPledge } from '../../cascade/pledges.queries.ts'
import { type EventRow, stageOf } from '../../event.ts'
import { listEventsById, listKept } from '../../events.queries.ts'
import { calendarUrls, cascadeUrls, eventsUrls, refreshersUrls } from '../../events.urls.ts'
import { hostingWords } from '../../hosting-words.ts'
import { words } from '../../words.ts'
import { StageTag } from '../event-tags.tsx'
import { eventsCrumbs } from '../events-frame.tsx'
import { EventCard } from '../list/event-card.tsx'

interface MineData {
  readonly coming: readonly EventRow[]
  readonly states: ReadonlyMap<string, BookingState>
  readonly attended: readonly Attended[]
  readonly pledges: readonly OwnPledge[]
  readonly kept: readonly EventRow[]
}

/** What I booked, where I was, what I take to my team, what I host. */
export const minePage = page(eventsUrls.mine, {
  access: signedIn,
  async load({ db, me, now }): Promise<MineData> {
    const own = await listOwnBookings(db, me, 200)
    const events = await listEventsById(
      db,
      own.map(({ eventId }) => eventId),
    )
    return {
      coming: events.filter(event => ['coming', 'now'].includes(stageOf(event, now))),
      states: new Map(own.map(({ eventId, state }) => [eventId, state])),
      attended: await listAttended(db, me, 100),
      pledges: await listOwnPledges(db, me),
      kept: me.roles.length > 0 ? await listKept(db, me, 50) : [],
    }
  },
  title: ({ ctx }) => words(ctx.locale).mine.title,
  breadcrumbs: ({ ctx }) => eventsCrumbs(ctx.locale),
  view: MineView,
})

function MineView({ data, ctx: { locale, organisation, now, me } }: ViewProps<MineData>) {
  const t = words(locale).mine
  const all = words(locale)
  const { timeZone } = organisation
  return (
    <PageFrame
      wide
      title={t.title}
      lead={t.lead}
      who={t.onlyYou}
      actions={[
        { text: all.list.calendars, href: calendarUrls.feeds.href() },
        me.isManager && { text: t.asked, href: eventsUrls.asked.href() },
      ]}
      locale={locale}
    >
      <h2 class="govuk-heading-m">{t.coming}</h2>
      {data.coming.length === 0 && (
        <EmptyState
          title={t.none}
          text={t.noneText}
          action={{ text: t.look, href: eventsUrls.list.href() }}
          headingLevel={3}
        />
      )}
      {data.coming.map(event => (
        <EventCard event={event} state={data.states.get(event.id)} timeZone={timeZone} now={now} locale={locale} />
      ))}
      <h2 class="govuk-heading-m">{t.past}</h2>
      {data.attended.length === 0 && <p class="govuk-body">{t.noPast}</p>}
      <dl class="govuk-summary-list">
        {data.attended.map(({ eventId, title, startsAt, hasAnswered }) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">
              <a class="govuk-link" href={eventsUrls.show.href({ eventId })}>
                <bdi>{title}</bdi>
              </a>
            </dt>
            <dd class="govuk-summary-list__value">{formatDate(locale, startsAt, timeZone)}</dd>
            <dd class="govuk-summary-list__actions">
              <a class="govuk-link" href={eventsUrls.certificate.href({ eventId })}>
                {t.certificate}
                <span class="govuk-visually-hidden">: {title}</span>
              </a>
              {!hasAnswered && (
                <>
                  {' '}
                  <a class="govuk-link" href={eventsUrls.feedback.href({ eventId })}>
                    {t.feedback}
                    <span class="govuk-visually-hidden">: {title}</span>
                  </a>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {data.pledges.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t.pledges}</h2>
          <ul class="govuk-list">
            {data.pledges.map(({ id, title, people }) => (
              <li>
                <a class="govuk-link" href={cascadeUrls.pledge.href({ pledgeId: id })}>
                  <bdi>{title}</bdi>
                </a>{' '}
                <span class="app-quiet">{people > 0 ? t.pledgeDone(people) : t.pledgeOpen}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {data.kept.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t.kept}</h2>
          <ul class="govuk-list">
            {data.kept.map(event => (
              <li>
                <a class="govuk-link" href={eventsUrls.host.href({ eventId: event.id })}>
                  <bdi>{event.title}</bdi>
                  <span class="govuk-visually-hidden">, {hostingWords(locale).hostPage}</span>
                </a>{' '}
                <StageTag event={event} now={now} locale={locale} />{' '}
                <span class="app-quiet">{event.startsAt && formatDate(locale, event.startsAt, timeZone)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={refreshersUrls.list.href()}>
          {t.refreshers}
        </a>
      </p>
    </PageFrame>
  )
}
