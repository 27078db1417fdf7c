import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { cancelBooking } from '../booking/book.ts'
import { findAnyBooking } from '../booking/bookings.queries.ts'
import type { EventRow } from '../event.ts'
import { findAnyEvent, sessionsOf } from '../events.queries.ts'
import type { AnswerOutcome } from './answer-outcomes.ts'
import type { CalendarAnswer } from './parse-answer.ts'

export interface TakenAnswer {
  readonly outcome: AnswerOutcome
  readonly event?: EventRow
  readonly person?: { readonly id: string; readonly name: string }
}

interface Around {
  /** The address from which it came; unless a host brings it, who may give back anybody's place. */
  readonly from?: string
  /** Only answers to this event count. */
  readonly eventId?: string
  readonly by?: string
  readonly now: Date
}

/** Does what somebody's calendar answered, where that is certain; what is not certain changes nothing and says why. */
export async function takeAnswer(
  tx: Writing,
  answer: CalendarAnswer,
  { from, eventId, by, now }: Around,
): Promise<TakenAnswer> {
  const booking = await findAnyBooking(tx, answer.bookingId)
  const event = booking && (await findAnyEvent(tx, booking.eventId))
  if (!booking || !event || (eventId && event.id !== eventId)) return { outcome: 'unknown' }
  const sessions = await sessionsOf(tx, event)
  const session = sessions.find(({ id }) => id === answer.sessionId)
  const person = await whose(tx, booking.personId)
  if (!session || !person || (booking.sessionId && booking.sessionId !== session.id)) return { outcome: 'unknown' }
  if (answer.address !== person.email || (from !== undefined && from !== person.email)) return { outcome: 'stranger' }
  const end = (outcome: AnswerOutcome): TakenAnswer => ({ outcome, event, person })
  if (!(await isNewest(tx, answer))) return end('again')
  if (answer.said === 'delegated' || answer.said === 'counter' || answer.said === 'nothing') return end(answer.said)
  if (booking.state !== 'booked') return end(answer.said === 'declined' ? 'nothing' : 'no-place')
  if (event.cancelledAt || session.cancelledAt || session.startsAt <= now) return end('late')
  if (answer.sequence < event.sequence + session.sequence) return end('old')
  await keep(tx, { ...answer, said: answer.said }, now)
  if (answer.said !== 'declined') return end(answer.said)
  const isOnlyTime = booking.sessionId !== undefined || sessions.filter(({ cancelledAt }) => !cancelledAt).length === 1
  if (!isOnlyTime) return end('kept-others')
  return end((await cancelBooking(tx, event, booking, { by: by ?? person.id, now })) ? 'given-back' : 'nothing')
}

const whose = async (tx: Writing, personId: string) => {
  const row = await tx
    .selectFrom('people')
    .select(['id', 'name', 'email'])
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row && { id: row.id, name: row.name, email: row.email?.toLowerCase() }
}

async function isNewest(tx: Writing, { bookingId, sessionId, writtenAt }: CalendarAnswer): Promise<boolean> {
  const row = await tx
    .selectFrom('calendar_answers')
    .select('written_at')
    .where('organisation_id', '=', tx.organisationId)
    .where('booking_id', '=', uuidOrNone(bookingId))
    .where('session_id', '=', uuidOrNone(sessionId))
    .executeTakeFirst()
  return !row || row.written_at < writtenAt
}

async function keep(
  tx: Writing,
  { bookingId, sessionId, said, writtenAt }: CalendarAnswer & { readonly said: 'accepted' | 'tentative' | 'declined' },
  now: Date,
): Promise<void> {
  // A clock of theirs that runs ahead must not shut out what they answer tomorrow.
  const at = writtenAt > now ? now : writtenAt
  await sql`insert into calendar_answers (organisation_id, booking_id, session_id, answer, written_at, read_at)
    values (${tx.organisationId}, ${bookingId}, ${sessionId}, ${said}, ${at}, ${now})
    on conflict (organisation_id, booking_id, session_id) do update
      set answer = excluded.answer, written_at = excluded.written_at, read_at = excluded.read_at`.execute(tx)
}
