import { sql } from 'kysely'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import type { EventRow } from '../event.ts'
import { findAnyEvent } from '../events.queries.ts'
import { goesAhead, minimumMissed } from '../events.topics.ts'
import { whenOf } from '../when.ts'
import { again, cancelEvent } from './make-event.ts'
import { tellChanged } from './tell-changed.ts'

interface Deciding {
  readonly me: { readonly id: string }
  readonly now: Date
}

/** The event does not take place: everybody concerned is told why, and their calendars too. */
export async function callOff(tx: Writing, event: EventRow, why: string, { me, now }: Deciding): Promise<void> {
  await cancelEvent(tx, event, why, now)
  if (event.publishedAt) await tellChanged(tx, await again(tx, event), { change: 'cancelled', why, now })
  await audit(tx, { actorId: me.id, action: 'events.cancelled', subject: { kind: 'event', id: event.id } })
}

/** It takes place although fewer come than were wanted, and those who come are told. Said twice, they hear it once. */
export async function goAhead(tx: Writing, event: EventRow, { now }: Deciding): Promise<void> {
  await tx
    .updateTable('events')
    .set({ goes_ahead_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', event.id)
    .where('goes_ahead_at', 'is', null)
    .execute()
  const rows = await tx
    .selectFrom('event_bookings')
    .select('person_id')
    .where('organisation_id', '=', tx.organisationId)
    .where('event_id', '=', event.id)
    .where('state', '=', 'booked')
    .execute()
  const payload = { eventId: event.id, title: event.title, when: whenOf(event) }
  await notify(tx, goesAhead, { to: rows.map(({ person_id }) => person_id), payload, key: event.id, now })
}

/** Events that begin before a moment and for which fewer have a place than their host wants; nobody was told yet. */
export async function listBelowMinimum(
  db: Reading,
  { now, before }: { readonly now: Date; readonly before: Date },
): Promise<readonly { readonly id: string; readonly booked: number }[]> {
  const { rows } = await sql<{ id: string; booked: number }>`
    select e.id, c.booked from events e
    cross join lateral (select count(*)::int as booked from event_bookings b
      where b.organisation_id = e.organisation_id and b.event_id = e.id and b.state in ('asked', 'booked')) c
    where e.organisation_id = ${db.organisationId}::uuid and e.minimum is not null and e.minimum_told_at is null
      and e.goes_ahead_at is null and e.cancelled_at is null and e.published_at is not null and e.booking = 'places'
      and e.starts_at > ${now} and e.starts_at <= ${before} and c.booked < e.minimum
    order by e.starts_at limit 200`.execute(db)
  return rows
}

/** Tells the host that too few come, in time to decide. Once, unless the time changes. */
export async function tellMinimumMissed(
  tx: Writing,
  { id, booked }: { readonly id: string; readonly booked: number },
  now: Date,
): Promise<void> {
  const event = await findAnyEvent(tx, id)
  if (!event?.minimum) return
  const payload = { eventId: id, title: event.title, when: whenOf(event), booked, minimum: event.minimum }
  await notify(tx, minimumMissed, { to: event.hostId, payload, key: `${id}:${whenOf(event)}`, now })
  await tx
    .updateTable('events')
    .set({ minimum_told_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
}
