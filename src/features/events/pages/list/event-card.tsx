import type { Locale } from '#platform/i18n/index.ts'
import type { BookingState } from '../../booking/place.ts'
import type { EventRow } from '../../event.ts'
import { eventsUrls } from '../../events.urls.ts'
import { sayTimes } from '../../when.ts'
import { words } from '../../words.ts'
import { roomText, StageTag, StateTag } from '../event-tags.tsx'

interface EventCardProps {
  readonly event: EventRow
  /** The reader's own booking, if there is one. */
  readonly state: BookingState | undefined
  readonly timeZone: string
  readonly now: Date
  readonly locale: Locale
  readonly headingLevel?: 3 | 4
}

/** One event in a list: what, when, for how many, and what the reader has to do with it. */
export function EventCard({ event, state, timeZone, now, locale }: EventCardProps) {
  const t = words(locale)
  const { startsAt, endsAt } = event
  return (
    <article class="govuk-!-margin-bottom-6">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
        <a class="govuk-link" href={eventsUrls.show.href({ eventId: event.id })}>
          <bdi>{event.title}</bdi>
        </a>{' '}
        {state ? <StateTag state={state} locale={locale} /> : <StageTag event={event} now={now} locale={locale} />}
      </h3>
      <p class="govuk-body-s app-quiet govuk-!-margin-bottom-1">
        {t.kinds[event.kind]}
        {startsAt && endsAt && ` · ${sayTimes(locale, { startsAt, endsAt }, timeZone)}`}
        {startsAt && !event.cancelledAt && ` · ${roomText(event, locale)}`}
      </p>
      {event.summary && (
        <p class="govuk-body govuk-!-margin-bottom-1" dir="auto">
          {event.summary}
        </p>
      )}
    </article>
  )
}
