import type { Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import type { EventRow } from '../event.ts'
import { dateSet } from '../events.topics.ts'
import { whenOf } from '../when.ts'

/** When something would suit somebody. */
export const suitableTimes = ['early', 'morning', 'lunch', 'afternoon', 'evening', 'night', 'online'] as const
export type SuitableTime = (typeof suitableTimes)[number]

/** Says that somebody would come, and when. */
export async function sayInterest(
  tx: Writing,
  me: { readonly id: string },
  event: EventRow,
  times: readonly SuitableTime[],
  now: Date,
): Promise<void> {
  const own = { organisation_id: tx.organisationId, event_id: event.id, person_id: me.id }
  await tx
    .insertInto('event_interests')
    .values({ ...own, times: [...times], said_at: now })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'event_id', 'person_id']).doUpdateSet({ times: [...times] }),
    )
    .execute()
}

export async function withdrawInterest(tx: Writing, me: { readonly id: string }, event: EventRow): Promise<void> {
  await tx
    .deleteFrom('event_interests')
    .where('organisation_id', '=', tx.organisationId)
    .where('event_id', '=', event.id)
    .where('person_id', '=', me.id)
    .execute()
}

/** Tells those who would come that there is a date, before anybody else hears of it. Nobody hears it twice. */
export async function tellInterested(tx: Writing, event: EventRow, now: Date): Promise<number> {
  if (!event.publishedAt || !event.startsAt) return 0
  const rows = await tx
    .selectFrom('event_interests')
    .select('person_id')
    .where('organisation_id', '=', tx.organisationId)
    .where('event_id', '=', event.id)
    .limit(5_000)
    .execute()
  const to = rows.map(({ person_id }) => person_id)
  const payload = { eventId: event.id, title: event.title, when: whenOf(event) }
  return notify(tx, dateSet, { to, payload, key: event.id, now })
}
