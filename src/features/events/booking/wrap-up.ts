import type { Writing } from '#platform/db/tx.ts'

/** An event is over: what people needed there is forgotten, and whoever still waited is let go. */
export async function wrapUp(tx: Writing, eventId: string, now: Date): Promise<void> {
  await tx
    .updateTable('event_bookings')
    .set({ needs: '' })
    .where('organisation_id', '=', tx.organisationId)
    .where('event_id', '=', eventId)
    .where('needs', '<>', '')
    .execute()
  await tx
    .updateTable('event_bookings')
    .set({ state: 'lapsed', offer_ends_at: null, changed_at: now, changed_by: null })
    .where('organisation_id', '=', tx.organisationId)
    .where('event_id', '=', eventId)
    .where('state', 'in', ['waiting', 'asked', 'offered'])
    .execute()
  await tx
    .updateTable('events')
    .set({ wrapped_up_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', eventId)
    .execute()
}
