import { PageFrame } from '#features/about/index.ts'
import { Told } from '#platform/html/components/index.ts'
import { Button, Checkboxes, Details, Input, InsetText, Radios } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { NamedBooking } from '../../booking/bookings.queries.ts'
import { missingPeople, stageOf } from '../../event.ts'
import { cascadeUrls, eventsUrls } from '../../events.urls.ts'
import { repeatDays } from '../../hosting/regular.ts'
import { hostingWords } from '../../hosting-words.ts'
import { runningWords } from '../../running-words.ts'
import { sayTimes } from '../../when.ts'
import { StageTag } from '../event-tags.tsx'
import type { HostData } from './host.page.ts'

export function HostView({ data, form: state, ctx: { locale, organisation, now } }: ViewProps<HostData>) {
  const { host: t, who, whoDraft, hostPage, back } = hostingWords(locale)
  const { event, bookings, sessions } = data
  const params = { eventId: event.id }
  const stage = stageOf(event, now)
  const of = (...states: NamedBooking['state'][]) => bookings.filter(({ state: has }) => states.includes(has))
  const running = runningWords(locale)
  const isOver = stage === 'over'
  const lead =
    stage === 'no-date'
      ? t.interested(data.interested)
      : isOver && data.came > 0
        ? running.came(data.came)
        : event.booking === 'walk-in'
          ? t.leadWalkIn
          : t.lead(of('booked').length, of('waiting').length)
  const around = { data, isOver, timeZone: organisation.timeZone, locale }
  const missing = missingPeople(event, of('booked', 'asked').length)
  const addresses = of('booked').flatMap(({ email }) => email ?? [])
  return (
    <PageFrame
      wide
      caption={
        <>
          {hostPage} <StageTag event={event} now={now} locale={locale} />
        </>
      }
      title={<bdi>{event.title}</bdi>}
      lead={stage === 'draft' ? t.draftText : lead}
      who={event.publishedAt ? who : whoDraft}
      form={state}
      actions={[{ text: back, href: eventsUrls.show.href(params) }]}
      locale={locale}
    >
      {stage === 'draft' && (
        <form method="post" action={eventsUrls.publication.href(params)}>
          <Button text={t.publish} preventDoubleClick />
        </form>
      )}
      {missing > 0 && stage === 'coming' && (
        <InsetText>
          <p class="govuk-body">{t.minimumOpen(missing)}</p>
          <p class="govuk-body govuk-!-margin-bottom-0">
            <a class="govuk-link" href={eventsUrls.decision.href(params)}>
              {running.decision.door}
            </a>
          </p>
        </InsetText>
      )}
      {event.goesAheadAt && stage === 'coming' && <p class="govuk-body">{running.decision.goesAhead}</p>}
      {data.came > 0 && !isOver && <p class="govuk-body">{running.came(data.came)}</p>}
      {sessions
        .filter(({ cancelledAt, startsAt }) => !cancelledAt && startsAt.getTime() - 3_600_000 <= now.getTime())
        .toReversed()
        .map((session, place) => (
          <p class="govuk-body">
            <a
              class={place === 0 ? 'govuk-button govuk-!-margin-bottom-0' : 'govuk-link'}
              href={eventsUrls.attendance.href({ ...params, sessionId: session.id })}
            >
              {t.attendanceOf(sayTimes(locale, session, organisation.timeZone))}
            </a>
          </p>
        ))}
      {!event.cancelledAt && <Doors event={event} isOver={isOver} locale={locale} />}
      {(isOver || data.feedback) && <Feedback data={data} minimum={organisation.minimumGroup} locale={locale} />}
      {event.booking !== 'walk-in' && stage !== 'no-date' && (
        <>
          <Those title={isOver ? t.hadPlace : t.booked} people={of('booked')} {...around} />
          {(['asked', 'offered', 'waiting'] as const).map(
            each => of(each).length > 0 && <Those title={t[each]} people={of(each)} {...around} />,
          )}
          {addresses.length > 0 && addresses.length <= 50 && (
            <p class="govuk-body">
              <a class="govuk-link" href={`mailto:?bcc=${addresses.map(encodeURIComponent).join(',')}`}>
                {t.mailAll}
              </a>
            </p>
          )}
        </>
      )}
      {event.startsAt && (
        <Details summaryText={t.repeat}>
          <form method="post" action={eventsUrls.repetition.href(params)} novalidate>
            <Input
              name="day"
              type="date"
              classes="govuk-input--width-10"
              label={{ text: t.repeatDay, classes: 'govuk-label--s' }}
              hint={t.repeatHint}
              locale={locale}
            />
            <Input
              name="times"
              value="1"
              inputmode="numeric"
              classes="govuk-input--width-2"
              label={{ text: running.repeats.times, classes: 'govuk-label--s' }}
              locale={locale}
            />
            <Radios
              name="every"
              value="7"
              classes="govuk-radios--inline"
              fieldset={{ legend: { text: running.repeats.every, classes: 'govuk-fieldset__legend--s' } }}
              items={repeatDays.map(days => ({ value: days, text: running.repeats.everyItems[days] }))}
              locale={locale}
            />
            <Checkboxes
              name="publish"
              items={[{ value: 'yes', text: running.repeats.publish, hint: { text: running.repeats.publishHint } }]}
              locale={locale}
            />
            <Button text={t.repeatSave} classes="govuk-button--secondary" preventDoubleClick />
          </form>
        </Details>
      )}
    </PageFrame>
  )
}

interface DoorsProps {
  readonly event: HostData['event']
  readonly isOver: boolean
  readonly locale: Locale
}

function Doors({ event, isOver, locale }: DoorsProps) {
  const t = hostingWords(locale).host
  const params = { eventId: event.id }
  const doors = [
    [t.edit, eventsUrls.edit.href(params)],
    [t.times, eventsUrls.times.href(params)],
    [t.skills, eventsUrls.skills.href(params)],
    [t.materials, eventsUrls.materials.href(params)],
    [t.kit, cascadeUrls.editKit.href(params)],
    !isOver && [t.door, eventsUrls.door.href(params)],
    !isOver &&
      event.publishedAt &&
      event.booking !== 'walk-in' && [runningWords(locale).answers.door, eventsUrls.answers.href(params)],
    !isOver && [t.cancel, eventsUrls.cancellation.href(params)],
  ] as const
  return (
    <ul class="govuk-list app-no-print">
      {doors.map(
        door =>
          door && (
            <li>
              <a class="govuk-link" href={door[1]}>
                {door[0]}
              </a>
            </li>
          ),
      )}
    </ul>
  )
}

interface ThoseProps {
  readonly title: string
  readonly people: readonly NamedBooking[]
  readonly data: HostData
  readonly isOver: boolean
  readonly timeZone: string
  readonly locale: Locale
}

function Those({ title, people, data: { event, sessions }, isOver, timeZone, locale }: ThoseProps) {
  const t = hostingWords(locale).host
  const hasNeeds = people.some(({ needs }) => needs)
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {people.length === 0 && <p class="govuk-body">{t.nobody}</p>}
      {hasNeeds && <p class="govuk-body">{t.needsNote}</p>}
      {people.length > 0 && (
        <form method="post" action={eventsUrls.host.href({ eventId: event.id })}>
          <dl class="govuk-summary-list">
            {people.map(({ id, state, name, jobTitle, unitName, needs, sessionId }) => {
              const slot = sessions.find(session => session.id === sessionId)
              return (
                <div class="govuk-summary-list__row">
                  <dt class="govuk-summary-list__key">
                    <bdi>{name}</bdi>
                  </dt>
                  <dd class="govuk-summary-list__value">
                    {[jobTitle, unitName].filter(Boolean).join(', ')}
                    {slot && (
                      <>
                        <br />
                        {sayTimes(locale, slot, timeZone)}
                      </>
                    )}
                    {needs && (
                      <>
                        <br />
                        <strong>{t.needs}:</strong> <bdi>{needs}</bdi>
                      </>
                    )}
                  </dd>
                  <dd class="govuk-summary-list__actions app-no-print">
                    {!isOver && (
                      <button class="app-link-button" type="submit" name="booking" value={id}>
                        {state === 'booked' ? t.remove : t.removeWaiting}
                        <span class="govuk-visually-hidden">{t.removeOf(name)}</span>
                      </button>
                    )}
                  </dd>
                </div>
              )
            })}
          </dl>
        </form>
      )}
    </>
  )
}

function Feedback({ data: { feedback }, minimum, locale }: { data: HostData; minimum: number; locale: Locale }) {
  const t = hostingWords(locale).host
  return (
    <>
      <h2 class="govuk-heading-m">{t.feedback}</h2>
      {feedback ? (
        <>
          <p class="govuk-body">
            {t.feedbackCounts(feedback.counts.yes, feedback.counts.partly, feedback.counts.no, feedback.all)}
          </p>
          <p class="govuk-body-s app-quiet">{t.feedbackNote(minimum)}</p>
          {feedback.words.map(text => (
            <Told text={text} />
          ))}
        </>
      ) : (
        <p class="govuk-body">{t.feedbackNone(minimum)}</p>
      )}
    </>
  )
}
