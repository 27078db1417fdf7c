import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import { type EventRow, stageOf } from '../event.ts'
import { listSeries } from '../events.queries.ts'
import { missed } from '../events.topics.ts'

/**
 * A kind word to those who had a place and of whom the host said that they were not there, with the next date. Whoever
 * nobody said anything of hears nothing, and nobody hears it twice.
 */
export async function tellMissed(tx: Writing, event: EventRow, now: Date): Promise<number> {
  const { rows } = await sql<{ id: string; person_id: string }>`
    update event_bookings b set missed_at = ${now}
    where b.organisation_id = ${tx.organisationId} and b.event_id = ${event.id} and b.state = 'booked'
      and b.missed_at is null and exists (select from event_attendances a where a.organisation_id = b.organisation_id
        and a.event_id = b.event_id and a.person_id = b.person_id and not a.came)
      and not exists (select from event_attendances a where a.organisation_id = b.organisation_id
        and a.event_id = b.event_id and a.person_id = b.person_id and a.came)
    returning b.id, b.person_id`.execute(tx)
  if (rows.length === 0) return 0
  const next = (await listSeries(tx, event.seriesId)).find(
    other => stageOf(other, now) === 'coming' && other.audienceUnitId === event.audienceUnitId,
  )
  const payload = {
    ...{ eventId: event.id, title: event.title },
    ...{ nextId: next?.id ?? null, nextWhen: next?.startsAt?.toISOString() ?? '' },
  }
  for (const { id, person_id: to } of rows) await notify(tx, missed, { to, payload, key: id, now })
  return rows.length
}
