import type { Writing } from '#platform/db/tx.ts'
import type { EventRow } from '../event.ts'
import { findEvent } from '../events.queries.ts'
import { listPeopleMeant } from '../hosting/people-meant.ts'
import { handOver } from './book.ts'
import { type Booking, findBooking } from './bookings.queries.ts'
import { isLive } from './place.ts'

type Given =
  | { readonly name: string }
  | {
      readonly fault: 'colleagueNobody' | 'colleagueSeveral' | 'colleagueHas' | 'colleagueNotFor'
      readonly name: string
    }

/** Gives a place to a colleague, who takes it as it is; what the giver needs does not go along. */
export async function giveTo(
  tx: Writing,
  me: { readonly id: string },
  event: EventRow,
  booking: Booking,
  { typed, now }: { readonly typed: string; readonly now: Date },
): Promise<Given> {
  const [person, ...more] = await listPeopleMeant(tx, typed)
  if (!person) return { fault: 'colleagueNobody', name: typed }
  if (more.length > 0) return { fault: 'colleagueSeveral', name: typed }
  const theirs = { id: person.id, unitId: person.unitId ?? undefined, roles: [] }
  if (!(await findEvent(tx, theirs, event.id))) return { fault: 'colleagueNotFor', name: person.name }
  const has = await findBooking(tx, person, event.id)
  if (has && isLive(has.state)) return { fault: 'colleagueHas', name: person.name }
  const heir = { id: person.id, managerId: person.managerId ?? undefined }
  if (!(await handOver(tx, event, booking, heir, { by: me.id, now })))
    return { fault: 'colleagueHas', name: person.name }
  return { name: person.name }
}

/** What somebody needs, to take part or to eat. */
export async function changeNeeds(
  tx: Writing,
  me: { readonly id: string },
  booking: Booking,
  needs: string,
): Promise<void> {
  await tx
    .updateTable('event_bookings')
    .set({ needs })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', booking.id)
    .where('person_id', '=', me.id)
    .execute()
}
