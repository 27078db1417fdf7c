import { PageFrame } from '#features/about/index.ts'
import { learningUrls } from '#features/learning/index.ts'
import { skillsUrls } from '#features/skills/index.ts'
import { Told } from '#platform/html/components/index.ts'
import { InsetText, WarningText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { stageOf } from '../../event.ts'
import { cascadeUrls, eventsUrls } from '../../events.urls.ts'
import { sayTimes } from '../../when.ts'
import { words } from '../../words.ts'
import { StageTag } from '../event-tags.tsx'
import { whoSeesBookings } from '../events-frame.tsx'
import { EventFacts } from './event-facts.tsx'
import { InterestForm } from './interest-form.tsx'
import { Materials } from './materials.tsx'
import { OwnPlace } from './own-place.tsx'
import type { ShowData } from './show.page.ts'
import { Slots } from './slots.tsx'

export function ShowView({ data, ctx: { locale, organisation, now, me } }: ViewProps<ShowData>) {
  const t = words(locale)
  const { event, skills, materials } = data
  const { timeZone } = organisation
  const stage = stageOf(event, now)
  const params = { eventId: event.id }
  return (
    <PageFrame
      wide
      caption={
        <>
          {t.kinds[event.kind]} <StageTag event={event} now={now} locale={locale} />
        </>
      }
      title={<bdi>{event.title}</bdi>}
      {...(event.summary ? { lead: event.summary } : {})}
      who={whoSeesBookings(locale, me, event)}
      actions={[data.keeps && { text: t.show.keep, href: eventsUrls.host.href(params) }]}
      locale={locale}
    >
      {stage === 'cancelled' && (
        <WarningText text={[t.show.cancelled, event.cancelledWhy].filter(Boolean).join(' ')} locale={locale} />
      )}
      <OwnPlace data={data} stage={stage} timeZone={timeZone} locale={locale} />
      {stage === 'no-date' && <InterestForm data={data} locale={locale} />}
      <EventFacts data={data} stage={stage} timeZone={timeZone} locale={locale} />
      {event.booking === 'slots' && (stage === 'coming' || stage === 'now') && (
        <Slots data={data} timeZone={timeZone} now={now} locale={locale} />
      )}
      {event.about && <Told text={event.about} />}
      {skills.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t.show.skills}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {skills.map(({ name, frameworkKey, skillKey }) => (
              <li>
                <a class="govuk-link" href={skillsUrls.skill.href({ frameworkKey, skillKey })}>
                  <bdi>{name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {data.course && (
        <p class="govuk-body">
          {t.show.course}{' '}
          <a class="govuk-link" href={learningUrls.resource.href({ resourceId: data.course.id })}>
            <bdi>{data.course.title}</bdi>
          </a>
        </p>
      )}
      <Materials data={data} moment="before" title={t.show.materialsBefore} locale={locale} />
      {materials.some(({ moment }) => moment === 'after') &&
        (data.came || data.keeps ? (
          <Materials data={data} moment="after" title={t.show.materialsAfter} locale={locale} />
        ) : (
          <InsetText text={t.show.afterwardsForThose} />
        ))}
      {data.otherDates.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t.show.otherDates}</h2>
          <ul class="govuk-list">
            {data.otherDates.map(other => (
              <li>
                <a class="govuk-link" href={eventsUrls.show.href({ eventId: other.id })}>
                  {other.startsAt && other.endsAt
                    ? sayTimes(locale, { startsAt: other.startsAt, endsAt: other.endsAt }, timeZone)
                    : other.title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body app-no-print">
        {event.startsAt && !event.cancelledAt && <DoorLink href={eventsUrls.file.href(params)} text={t.show.file} />}
        {data.hasKit && <DoorLink href={cascadeUrls.kit.href(params)} text={t.show.kit} />}
        {data.hasKit && <DoorLink href={cascadeUrls.reach.href(params)} text={t.show.reach} />}
      </p>
    </PageFrame>
  )
}

const DoorLink = ({ href, text }: { readonly href: string; readonly text: string }) => (
  <>
    <a class="govuk-link" href={href}>
      {text}
    </a>
    <br />
  </>
)
