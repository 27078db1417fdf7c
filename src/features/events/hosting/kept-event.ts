import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { type EventRow, keepsEvent } from '../event.ts'
import { findEvent } from '../events.queries.ts'

interface Asking {
  readonly db: Reading
  readonly me: Me
  readonly params: { readonly eventId: string }
}

/** An event that the reader looks after; for everybody else its pages do not exist. */
export async function getKeptEvent({ db, me, params }: Asking): Promise<EventRow> {
  const event = await findEvent(db, me, params.eventId)
  if (!event || !keepsEvent(me, event)) throw notFound()
  return event
}

/** The same while it can still be changed. */
export async function getOpenEvent(asking: Asking): Promise<EventRow> {
  const event = await getKeptEvent(asking)
  if (event.cancelledAt) throw notFound()
  return event
}
