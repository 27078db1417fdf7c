import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import type { EventRow, Session } from '../event.ts'
import { eventAttended } from '../events.events.ts'

export interface Noted {
  readonly personId: string
  readonly came: boolean
}

/** How long before and after a session people can sign in, and hosts can say who came. */
export const doorMs = 60 * 60_000

/** The session that is on at a moment, or about to be. */
export const sessionAt = (sessions: readonly Session[], now: Date): Session | undefined =>
  sessions.find(
    ({ startsAt, endsAt, cancelledAt }) =>
      !cancelledAt && startsAt.getTime() - doorMs <= now.getTime() && endsAt.getTime() + doorMs >= now.getTime(),
  )

/**
 * Notes who came to a session, and who did not. The last word counts; whoever comes for the first time is told to the
 * house, which keeps it as evidence and in their plan.
 */
export async function noteAttendance(
  tx: Writing,
  event: EventRow,
  session: Pick<Session, 'id'>,
  noted: readonly Noted[],
  { how, by, now }: { readonly how: 'host' | 'code'; readonly by: string; readonly now: Date },
): Promise<void> {
  if (noted.length === 0) return
  const { rows } = await sql<{ person_id: string; came: boolean }>`
    insert into event_attendances (organisation_id, session_id, person_id, event_id, came, how, noted_by, noted_at)
    select ${tx.organisationId}, ${session.id}, n.person_id, ${event.id}, n.came, ${how}, ${by}, ${now}
    from unnest(${noted.map(({ personId }) => personId)}::uuid[], ${noted.map(({ came }) => came)}::boolean[]) n(person_id, came)
    on conflict (organisation_id, session_id, person_id) do update
      set came = excluded.came, how = excluded.how, noted_by = excluded.noted_by, noted_at = excluded.noted_at
      where event_attendances.came <> excluded.came
    returning person_id, came`.execute(tx)
  for (const { person_id: personId, came } of rows)
    if (came)
      await publish(tx, eventAttended, { personId, eventId: event.id, seriesId: event.seriesId }, { actorId: by })
}
