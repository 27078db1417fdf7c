import { SummaryList, type SummaryRow } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { EventRow, Stage } from '../../event.ts'
import { runningWords } from '../../running-words.ts'
import { sayTimes } from '../../when.ts'
import { words } from '../../words.ts'
import { roomText } from '../event-tags.tsx'
import type { ShowData } from './show.page.ts'

const minimumText = ({ minimum, goesAheadAt }: EventRow, locale: Locale) =>
  goesAheadAt ? runningWords(locale).decision.takesPlace : minimum && words(locale).show.minimum(minimum)

interface EventFactsProps {
  readonly data: ShowData
  readonly stage: Stage
  readonly timeZone: string
  readonly locale: Locale
}

/** When, where, with whom, for whom: one row each. Where to join online is for those who have a place. */
export function EventFacts({ data: { event, sessions, booking, keeps }, stage, timeZone, locale }: EventFactsProps) {
  const t = words(locale).show
  const held = sessions.filter(({ cancelledAt }) => !cancelledAt)
  const isIn = keeps || booking?.state === 'booked' || event.booking === 'walk-in'
  const row = (key: string, value: string | undefined | false): SummaryRow[] => (value ? [{ key, value }] : [])
  const hasPlaces = event.startsAt && stage !== 'over' && stage !== 'cancelled'
  const isSlots = event.booking === 'slots'
  const times = isSlots ? held.slice(0, 1) : sessions
  return (
    <SummaryList
      rows={[
        ...(times.length > 0
          ? [
              {
                key: t.when,
                value: (
                  <>
                    {held.length > 1 && !isSlots && <p class="govuk-body">{t.times(held.length)}</p>}
                    {times.map(session => (
                      <p class="govuk-body govuk-!-margin-bottom-2">
                        {session.cancelledAt ? (
                          <>
                            <s>{sayTimes(locale, session, timeZone)}</s> {t.moved}
                          </>
                        ) : (
                          sayTimes(
                            locale,
                            isSlots && event.endsAt ? { ...session, endsAt: event.endsAt } : session,
                            timeZone,
                          )
                        )}
                        {!session.cancelledAt && session.place && (
                          <>
                            <br />
                            <bdi class="app-quiet">{session.place}</bdi>
                          </>
                        )}
                        {!session.cancelledAt && session.link && isIn && (
                          <>
                            <br />
                            <a class="govuk-link" href={session.link} rel="noreferrer">
                              {t.online}
                            </a>
                          </>
                        )}
                        {!session.cancelledAt && session.link && !isIn && (
                          <>
                            <br />
                            <span class="app-quiet">{t.online}</span>
                          </>
                        )}
                      </p>
                    ))}
                  </>
                ),
              },
            ]
          : []),
        ...row(t.places, hasPlaces && [roomText(event, locale), minimumText(event, locale)].filter(Boolean).join('. ')),
        ...row(t.speaker, event.speaker),
        { key: t.host, value: <bdi>{event.hostName}</bdi> },
        { key: t.audience, value: event.audienceUnitName ? t.unit(event.audienceUnitName) : t.everybody },
        { key: t.before, value: event.neededBefore || t.nothingBefore },
        ...row(t.access, event.placeAccess),
        ...row(t.price, event.price),
        { key: t.language, value: t.languages[event.language] },
      ]}
    />
  )
}
