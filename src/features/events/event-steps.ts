import { sql } from 'kysely'
import type { Offer, StepContent, StepSource } from '#features/plan/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { calendarDay, formatDate } from '#platform/i18n/index.ts'
import { isEventKind } from './event.ts'
import { eventsUrls } from './events.urls.ts'
import { eventsSourceName } from './source-name.ts'
import { words } from './words.ts'

interface Coming {
  readonly id: string
  readonly seriesId: string
  readonly title: string
  readonly kind: string
  readonly startsAt: Date
  readonly frameworkId: string
  readonly skillKey: string
}

const eachSkill = 2

/** Events in which one gets better at what somebody wants or lacks; done by being there. */
export const eventSteps: StepSource = {
  name: eventsSourceName,
  async offer(db, needs, { me, locale, now }) {
    const coming = await listComingFor(db, me, needs, now)
    const offers = needs.flatMap(need =>
      coming
        .filter(({ frameworkId, skillKey }) => frameworkId === need.frameworkId && skillKey === need.skillKey)
        .slice(0, eachSkill)
        .map((event): Offer => {
          const content = contentOf(event, locale)
          return { source: eventsSourceName, key: event.seriesId, kind: 'reading', need, ...content }
        }),
    )
    return [...new Map(offers.toReversed().map(offer => [offer.key, offer])).values()].toReversed()
  },
  async describe(db, steps, { locale, now }) {
    const rows = await listNextOf(
      db,
      steps.map(({ key }) => key),
      now,
    )
    return new Map(rows.map(row => [row.seriesId, contentOf(row, locale)]))
  },
}

function contentOf(
  { id, title, kind, startsAt }: Pick<Coming, 'id' | 'title' | 'kind' | 'startsAt'>,
  locale: Parameters<typeof words>[0],
): StepContent {
  const t = words(locale)
  // The exact time stands on the event's own page, in the organisation's clocks.
  const text = formatDate(locale, calendarDay('UTC', startsAt))
  const what = isEventKind(kind) ? { what: t.kinds[kind] } : {}
  return { title, text, ...what, href: eventsUrls.show.href({ eventId: id }), linkText: t.inPlan }
}

async function listComingFor(
  db: Reading,
  me: { readonly id: string; readonly unitId: string | undefined },
  needs: readonly { readonly frameworkId: string; readonly skillKey: string }[],
  now: Date,
): Promise<readonly Coming[]> {
  if (needs.length === 0) return []
  const { rows } = await sql<Coming>`
    select e.id, e.series_id as "seriesId", e.title, e.kind, e.starts_at as "startsAt",
      s.framework_id as "frameworkId", s.skill_key as "skillKey"
    from unnest(${needs.map(({ frameworkId }) => frameworkId)}::uuid[], ${needs.map(({ skillKey }) => skillKey)}::text[])
      as wanted(framework_id, skill_key)
    join event_skills s on s.organisation_id = ${db.organisationId}::uuid and s.framework_id = wanted.framework_id
      and s.skill_key = wanted.skill_key
    join events e on e.organisation_id = s.organisation_id and e.id = s.event_id
    where e.published_at is not null and e.cancelled_at is null and e.starts_at > ${now}
      and (e.audience_unit_id is null or exists (select from units mine where mine.organisation_id = e.organisation_id
        and mine.id = ${me.unitId ?? null}::uuid and mine.path @> array[e.audience_unit_id]))
      and not exists (select from event_bookings b where b.organisation_id = e.organisation_id and b.event_id = e.id
        and b.person_id = ${me.id}::uuid and b.state in ('asked', 'booked', 'waiting', 'offered'))
    order by e.starts_at, e.id limit 100`.execute(db)
  return rows
}

async function listNextOf(
  db: Reading,
  seriesIds: readonly string[],
  now: Date,
): Promise<readonly Omit<Coming, 'frameworkId' | 'skillKey'>[]> {
  const ids = seriesIds.filter(id => /^[\da-f-]{36}$/.test(id))
  if (ids.length === 0) return []
  const { rows } = await sql<Coming>`
    select distinct on (e.series_id) e.id, e.series_id as "seriesId", e.title, e.kind, e.starts_at as "startsAt"
    from events e where e.organisation_id = ${db.organisationId}::uuid and e.series_id = any(${ids}::uuid[])
      and e.published_at is not null and e.cancelled_at is null and e.starts_at is not null
    order by e.series_id, e.starts_at < ${now}, abs(extract(epoch from e.starts_at - ${now}::timestamptz))`.execute(db)
  return rows
}
