import type { Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import { sendInvitations } from '../calendar/invitations.ts'
import type { EventRow } from '../event.ts'
import { eventChanged } from '../events.topics.ts'
import { whenOf } from '../when.ts'

interface Change {
  readonly now: Date
  /** The one time that changed; all of them unless given. */
  readonly sessionId?: string
  readonly change?: 'changed' | 'cancelled' | 'session-cancelled'
  readonly why?: string
}

/** Tells everybody who has a place, or waits for one, and their calendars. */
export async function tellChanged(
  tx: Writing,
  event: EventRow,
  { now, sessionId, change = 'changed', why = '' }: Change,
): Promise<void> {
  const rows = await tx
    .selectFrom('event_bookings')
    .select(['id', 'person_id', 'state', 'session_id'])
    .where('organisation_id', '=', tx.organisationId)
    .where('event_id', '=', event.id)
    .where('state', 'in', ['asked', 'booked', 'waiting', 'offered'])
    .execute()
  const concerned = rows.filter(row => !sessionId || !row.session_id || row.session_id === sessionId)
  const booked = concerned.filter(({ state }) => state === 'booked')
  const isOff = change !== 'changed'
  await sendInvitations(tx, event, {
    ...{ bookings: booked, method: isOff ? 'CANCEL' : 'REQUEST', why: isOff ? 'not-held' : 'changed', now },
    ...(sessionId ? { sessionIds: [sessionId] } : {}),
  })
  const payload = { eventId: event.id, title: event.title, when: whenOf(event), change, why }
  await notify(tx, eventChanged, { to: concerned.map(({ person_id }) => person_id), payload, now })
}
