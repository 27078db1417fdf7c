import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { SkillRef } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { lock } from '../booking/rows.ts'
import type { EventContent, EventRow, Session } from '../event.ts'
import { findAnyEvent, listEventSkills, listMaterials, sessionsOf } from '../events.queries.ts'
import { daysLater } from '../times.ts'
import { addMaterial } from './materials.ts'

export interface NewSession {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly link: string
}

interface Maker {
  readonly me: { readonly id: string }
  readonly now: Date
}

/** Begins an event as a draft that only those who keep it see. Returns its id. */
export async function createEvent(
  tx: Writing,
  content: EventContent & { readonly hostId?: string; readonly seriesId?: string },
  { me, now }: Maker,
): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('events')
    .values({
      ...{ organisation_id: tx.organisationId, id, series_id: content.seriesId ?? id },
      ...{ host_id: content.hostId ?? me.id, made_by: me.id, made_at: now, walk_in_code: newCode() },
      ...columnsOf(content),
    })
    .execute()
  return id
}

/**
 * Changes what stands about an event. What calendars show counts as a change of theirs. Returns how many places are taken
 * where that is more than there are to be, and changes nothing.
 */
export async function changeEvent(tx: Writing, event: EventRow, content: EventContent): Promise<number | undefined> {
  // Somebody may have booked since the host opened the page.
  const { seats_taken: taken } = await lock(tx, event)
  if (content.booking === 'places' && content.capacity !== undefined && content.capacity < taken) return taken
  const isNewInCalendars = content.title !== event.title
  await whose(tx, event)
    .set({ ...columnsOf(content), ...(isNewInCalendars ? { sequence: event.sequence + 1 } : {}) })
    .execute()
  return undefined
}

const columnsOf = (content: EventContent) => ({
  ...{ kind: content.kind, title: content.title, summary: content.summary, about: content.about },
  ...{ needed_before: content.neededBefore, place_access: content.placeAccess, price: content.price },
  ...{ speaker: content.speaker, language: content.language, audience_unit_id: content.audienceUnitId ?? null },
  ...{ is_public: content.isPublic, booking: content.booking, manager_rule: content.managerRule },
  // Who needs no place takes none, and a slot is for one.
  capacity: content.booking === 'places' ? (content.capacity ?? null) : null,
  ...{ minimum: content.minimum ?? null, hours_to_accept: content.hoursToAccept },
})

/** Adds a time at which the event takes place. Returns its id. */
export async function addSession(tx: Writing, event: Pick<EventRow, 'id'>, session: NewSession): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('event_sessions')
    .values({ organisation_id: tx.organisationId, event_id: event.id, id, ...sessionColumns(session) })
    .execute()
  await settleTimes(tx, event)
  return id
}

/** Moves a session to another time or place. */
export async function moveSession(tx: Writing, event: EventRow, session: Session, to: NewSession): Promise<void> {
  await tx
    .updateTable('event_sessions')
    .set({ ...sessionColumns(to), sequence: session.sequence + 1 })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', session.id)
    .execute()
  await settleTimes(tx, event)
}

/** Takes a session away: it stays in the history, and calendars are told. */
export async function cancelSession(tx: Writing, event: EventRow, session: Session, now: Date): Promise<void> {
  await tx
    .updateTable('event_sessions')
    .set({ cancelled_at: now, sequence: session.sequence + 1 })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', session.id)
    .execute()
  await settleTimes(tx, event)
}

const sessionColumns = ({ startsAt, endsAt, place, link }: NewSession) => ({
  ...{ starts_at: startsAt, ends_at: endsAt, place, link },
})

// Lists go by when an event begins and ends, so it stands beside the event as well.
async function settleTimes(tx: Writing, { id }: Pick<EventRow, 'id'>): Promise<void> {
  await sql`update events e set starts_at = s.first, ends_at = s.last, wrapped_up_at = null, minimum_told_at = null
    from (select min(starts_at) as first, max(ends_at) as last from event_sessions
      where organisation_id = ${tx.organisationId} and event_id = ${id} and cancelled_at is null) s
    where e.organisation_id = ${tx.organisationId} and e.id = ${id}`.execute(tx)
}

/** Shows the event to those for whom it is. */
export async function publishEvent(tx: Writing, event: EventRow, now: Date): Promise<void> {
  await whose(tx, event).set({ published_at: now }).where('published_at', 'is', null).execute()
}

/** The event does not take place. */
export async function cancelEvent(tx: Writing, event: EventRow, why: string, now: Date): Promise<void> {
  await whose(tx, event)
    .set({ cancelled_at: now, cancelled_why: why, sequence: event.sequence + 1 })
    .execute()
  await tx
    .updateTable('event_sessions')
    .set({ cancelled_at: now, sequence: sql`sequence + 1` })
    .where('organisation_id', '=', tx.organisationId)
    .where('event_id', '=', event.id)
    .where('cancelled_at', 'is', null)
    .execute()
}

/** The same once more, so many days later, with all it takes; a draft until it is published. Returns its id. */
export async function repeatEvent(
  tx: Writing,
  event: EventRow,
  { days, timeZone, me, now }: Maker & { readonly days: number; readonly timeZone: string },
): Promise<string> {
  const id = await createEvent(tx, { ...event, audienceUnitId: event.audienceUnitId }, { me, now })
  const copy = { id }
  for (const session of await sessionsOf(tx, event)) {
    if (session.cancelledAt) continue
    const startsAt = await daysLater(session.startsAt, days, timeZone)
    const endsAt = await daysLater(session.endsAt, days, timeZone)
    await addSession(tx, copy, { ...session, startsAt, endsAt })
  }
  await setSkills(tx, copy, (await listEventSkills(tx, [event.id])).get(event.id) ?? [])
  await setResource(tx, copy, event.resourceId)
  for (const material of await listMaterials(tx, event)) await addMaterial(tx, copy, material, now)
  return id
}

/** The skills that one gets better at there. */
export async function setSkills(tx: Writing, { id }: Pick<EventRow, 'id'>, skills: readonly SkillRef[]): Promise<void> {
  const own = { organisation_id: tx.organisationId, event_id: id }
  await tx
    .deleteFrom('event_skills')
    .where('organisation_id', '=', tx.organisationId)
    .where('event_id', '=', id)
    .execute()
  if (skills.length === 0) return
  await tx
    .insertInto('event_skills')
    .values(skills.map(({ frameworkId, skillKey }) => ({ ...own, framework_id: frameworkId, skill_key: skillKey })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Says what stands in the catalogue of learning for it; nothing does where none is given. */
export async function setResource(
  tx: Writing,
  event: Pick<EventRow, 'id'>,
  resourceId: string | undefined,
): Promise<void> {
  await whose(tx, event)
    .set({ resource_id: resourceId ?? null })
    .execute()
}

/** The event as it stands now, after it was changed. */
export async function again(tx: Writing, event: Pick<EventRow, 'id'>): Promise<EventRow> {
  const found = await findAnyEvent(tx, event.id)
  if (!found) throw new Error('An event that was just there is gone')
  return found
}

const whose = (tx: Writing, { id }: Pick<EventRow, 'id'>) =>
  tx.updateTable('events').where('organisation_id', '=', tx.organisationId).where('id', '=', id)

// Letters and numbers that nobody takes for one another when they are read aloud or from a wall.
const letters = 'ABCDEFGHJKMNPRSTUVWXYZ23456789'
const newCode = () => Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')
