import { Button, InsetText } from '#platform/html/govuk/index.ts'
import { formatDateTime, type Locale } from '#platform/i18n/index.ts'
import { hasRoom, isLive } from '../../booking/place.ts'
import type { Stage } from '../../event.ts'
import { cascadeUrls, eventsUrls } from '../../events.urls.ts'
import { sayTimes } from '../../when.ts'
import { words } from '../../words.ts'
import { StateTag } from '../event-tags.tsx'
import type { ShowData } from './show.page.ts'

interface OwnPlaceProps {
  readonly data: ShowData
  readonly stage: Stage
  readonly timeZone: string
  readonly locale: Locale
}

/** Where the reader stands with this event, and the one thing to do next. */
export function OwnPlace({ data, stage, timeZone, locale }: OwnPlaceProps) {
  const t = words(locale)
  const { event, booking, came } = data
  const params = { eventId: event.id }
  const isOpen = stage === 'coming' || stage === 'now'
  const ownTime = event.booking === 'slots' ? data.sessions.find(({ id }) => id === booking?.sessionId) : undefined
  if (came)
    return (
      <InsetText>
        <p class="govuk-body govuk-!-font-weight-bold">{t.show.wasThere}</p>
        <p class="govuk-body govuk-!-margin-bottom-0">
          {stage === 'over' && (
            <>
              <a class="govuk-link" href={eventsUrls.feedback.href(params)}>
                {t.show.feedback}
              </a>
              {' · '}
              <a class="govuk-link" href={eventsUrls.certificate.href(params)}>
                {t.show.certificate}
              </a>
              {data.hasKit && ' · '}
            </>
          )}
          {data.hasKit && (
            <a class="govuk-link" href={cascadeUrls.takeOn.href(params)}>
              {t.show.takeOn}
            </a>
          )}
        </p>
      </InsetText>
    )
  if (booking && isLive(booking.state) && isOpen)
    return (
      <InsetText>
        <p class="govuk-body">
          <StateTag state={booking.state} locale={locale} />
        </p>
        {ownTime && (
          <p class="govuk-body govuk-!-font-weight-bold">
            <time dateTime={ownTime.startsAt.toISOString()}>{sayTimes(locale, ownTime, timeZone)}</time>
          </p>
        )}
        {booking.state === 'asked' && <p class="govuk-body">{t.show.managerAsked}</p>}
        {booking.state === 'waiting' && <p class="govuk-body">{t.show.ahead(data.ahead)}</p>}
        {booking.state === 'offered' && booking.offerEndsAt && (
          <form method="post" action={eventsUrls.acceptance.href(params)}>
            <p class="govuk-body">{t.show.offeredUntil(formatDateTime(locale, booking.offerEndsAt, timeZone))}</p>
            <Button text={t.show.accept} preventDoubleClick />
          </form>
        )}
        {booking.state === 'booked' && data.isAtTheDoor && (
          <p class="govuk-body">
            <a class="govuk-link" href={eventsUrls.here.href()}>
              {t.show.atTheDoor}
            </a>
          </p>
        )}
        <p class="govuk-body govuk-!-margin-bottom-0">
          <a class="govuk-link" href={eventsUrls.changeBooking.href(params)}>
            {booking.state === 'offered'
              ? t.show.passOn
              : booking.state === 'waiting'
                ? t.show.changeWaiting
                : t.show.change}
          </a>
        </p>
      </InsetText>
    )
  if (!isOpen || event.booking === 'slots') return <Refused data={data} locale={locale} />
  if (event.booking === 'walk-in' && !data.isAtTheDoor) return null
  if (event.booking === 'walk-in')
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={eventsUrls.here.href()}>
          {t.show.atTheDoor}
        </a>
      </p>
    )
  const isFree = hasRoom({ ...event, isQueued: false })
  return (
    <>
      <Refused data={data} locale={locale} />
      <Button href={eventsUrls.book.href(params)} text={isFree ? t.show.book : t.show.join} />
    </>
  )
}

function Refused({ data: { booking }, locale }: Pick<OwnPlaceProps, 'data' | 'locale'>) {
  const t = words(locale).show
  if (booking?.state !== 'refused') return null
  return (
    <InsetText>
      <p class="govuk-body">
        <StateTag state="refused" locale={locale} />
      </p>
      {booking.managerReason && (
        <p class="govuk-body" dir="auto">
          {t.managerReason} {booking.managerReason}
        </p>
      )}
    </InsetText>
  )
}
