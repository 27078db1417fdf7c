import { peopleUrls } from '#features/people/index.ts'
import { InsetText } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { eventsUrls } from '../../events.urls.ts'
import { sayTimes } from '../../when.ts'
import { words } from '../../words.ts'
import type { ShowData } from './show.page.ts'

interface SlotsProps {
  readonly data: ShowData
  readonly timeZone: string
  readonly now: Date
  readonly locale: Locale
}

/** The times of a surgery, each for one person. */
export function Slots({ data: { event, sessions, takenSlots, booking }, timeZone, now, locale }: SlotsProps) {
  const t = words(locale).show
  const hasOne = booking?.state === 'booked' || booking?.state === 'asked'
  const coming = sessions.filter(({ cancelledAt, startsAt }) => !cancelledAt && startsAt > now)
  const isFull = coming.length > 0 && coming.every(({ id }) => takenSlots.has(id))
  return (
    <>
      <h2 class="govuk-heading-m">{t.slotTitle}</h2>
      {isFull && !hasOne ? (
        <InsetText>
          <p class="govuk-body">{t.slotsGone}</p>
          <p class="govuk-body govuk-!-margin-bottom-0">
            <a class="govuk-link" href={peopleUrls.champions.href()}>
              {t.slotsElsewhere}
            </a>
          </p>
        </InsetText>
      ) : (
        <p class="govuk-body">{t.slotHint}</p>
      )}
      <dl class="govuk-summary-list">
        {sessions
          .filter(({ cancelledAt }) => !cancelledAt)
          .map(session => {
            const when = sayTimes(locale, session, timeZone)
            const isMine = hasOne && booking?.sessionId === session.id
            const isGone = takenSlots.has(session.id) || session.startsAt <= now
            return (
              <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{when}</dt>
                <dd class="govuk-summary-list__value app-quiet">
                  {isMine ? t.slotMine : isGone && (session.startsAt <= now ? t.slotPast : t.slotTaken)}
                </dd>
                <dd class="govuk-summary-list__actions">
                  {!isGone && !hasOne && (
                    <a class="govuk-link" href={eventsUrls.bookSlot.href({ eventId: event.id, sessionId: session.id })}>
                      {t.chooseSlot}
                      <span class="govuk-visually-hidden">{t.slotAt(when)}</span>
                    </a>
                  )}
                </dd>
              </div>
            )
          })}
      </dl>
    </>
  )
}
