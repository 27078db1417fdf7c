import { addEvidence } from '#features/evidence/index.ts'
import { recordCompletion } from '#features/learning/index.ts'
import { finishOfferedSteps } from '#features/plan/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { countHours } from './attendance/attendance.queries.ts'
import { findAnyEvent, listEventSkills } from './events.queries.ts'
import { renewByEvent } from './refreshers/refreshers.ts'
import { eventsSourceName } from './source-name.ts'
import { sayHours } from './when.ts'
import { words } from './words.ts'

interface Attended {
  readonly personId: string
  readonly eventId: string
  readonly seriesId: string
}

/** What becomes of having been there: evidence in the passport, a step done in the plan, something refreshed. */
export async function keepAttendance(
  tx: Writing,
  { personId, eventId, seriesId }: Attended,
  { organisation, now }: { readonly organisation: Organisation; readonly now: Date },
): Promise<void> {
  const event = await findAnyEvent(tx, eventId)
  if (!event?.startsAt) return
  const person = { id: personId }
  const t = words(event.language)
  const hours = sayHours(event.language, await countHours(tx, person, eventId))
  const skills = (await listEventSkills(tx, [eventId])).get(eventId) ?? []
  await addEvidence(
    tx,
    {
      ...{ person, kind: 'event', title: event.title, skills, source: `events:${eventId}` },
      whatIDid: t.evidence.did(t.kinds[event.kind], hours),
      happenedOn: calendarDay(organisation.timeZone, event.startsAt),
    },
    now,
  )
  const { resourceId } = event
  if (resourceId)
    await recordCompletion(tx, { personId, resourceId, how: 'attendance', report: `events:${eventId}` }, now)
  await finishOfferedSteps(tx, person, { source: eventsSourceName, key: seriesId }, now)
  await renewByEvent(tx, person, { eventId, seriesId, timeZone: organisation.timeZone, now })
}
