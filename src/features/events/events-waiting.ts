import { sql } from 'kysely'
import { waiting } from '#platform/http/waiting.ts'
import { eventsUrls } from './events.urls.ts'
import { toldWords } from './told-words.ts'
import { sayWhen } from './when.ts'

interface Place {
  readonly eventId: string
  readonly title: string
  readonly at: string
}

/** The next event that somebody is booked on. */
const nextBooked = waiting<Place>({
  place: 'coming',
  find: (db, me, { now }) => sql`(select jsonb_build_object('eventId', e.id, 'title', e.title,
      'at', coalesce(s.starts_at, e.starts_at)) from event_bookings b
    join events e on e.organisation_id = b.organisation_id and e.id = b.event_id and e.cancelled_at is null
    left join event_sessions s on s.organisation_id = b.organisation_id and s.id = b.session_id
    where b.organisation_id = ${db.organisationId}::uuid and b.person_id = ${me.id}::uuid and b.state = 'booked'
      and coalesce(s.ends_at, e.ends_at) > ${now}::timestamptz and coalesce(s.starts_at, e.starts_at) is not null
    order by coalesce(s.starts_at, e.starts_at) limit 1)`,
  say: (locale, { eventId, title, at }, { organisation }) => ({
    text: toldWords(locale).home.next(title, sayWhen(locale, at, organisation.timeZone)),
    href: eventsUrls.show.href({ eventId }),
  }),
})

/** A place that is kept for somebody for a while. */
const placeOffered = waiting<Place>({
  place: 'needed',
  find: (db, me, { now }) => sql`(select jsonb_build_object('eventId', e.id, 'title', e.title, 'at', b.offer_ends_at)
    from event_bookings b join events e on e.organisation_id = b.organisation_id and e.id = b.event_id
    where b.organisation_id = ${db.organisationId}::uuid and b.person_id = ${me.id}::uuid and b.state = 'offered'
      and b.offer_ends_at > ${now}::timestamptz order by b.offer_ends_at limit 1)`,
  say: (locale, { eventId, title, at }, { organisation }) => ({
    text: toldWords(locale).home.offered(title, sayWhen(locale, at, organisation.timeZone)),
    href: eventsUrls.show.href({ eventId }),
  }),
})

/** People whom somebody leads and who wait for a word before they may go. */
const teamAsks = waiting<number>({
  place: 'needed',
  find: (db, me) => sql`(select nullif(count(*), 0)::int from event_bookings b
    where b.organisation_id = ${db.organisationId}::uuid and b.manager_id = ${me.id}::uuid and b.state = 'asked')`,
  say: (locale, count) => ({ text: toldWords(locale).home.team(count), href: eventsUrls.asked.href() }),
})

/** What of events waits for somebody, or comes up for them, on the first page. */
export const eventsWaiting = [placeOffered, teamAsks, nextBooked] as const
