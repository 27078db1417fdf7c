import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { SkillRef } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { type EventKind, type EventRow, keepsEvent, type Material, type Session } from './event.ts'

type Viewer = Pick<Me, 'id' | 'unitId' | 'roles'>

const events = (db: Reading) =>
  db
    .selectFrom('events as e')
    .innerJoin('people as h', join =>
      join.onRef('h.organisation_id', '=', 'e.organisation_id').onRef('h.id', '=', 'e.host_id'),
    )
    .leftJoin('units as u', join =>
      join.onRef('u.organisation_id', '=', 'e.organisation_id').onRef('u.id', '=', 'e.audience_unit_id'),
    )
    .select(['e.id', 'e.series_id', 'e.kind', 'e.title', 'e.summary', 'e.about', 'e.needed_before', 'e.place_access'])
    .select(['e.price', 'e.speaker', 'e.language', 'e.audience_unit_id', 'e.is_public', 'e.booking', 'e.capacity'])
    .select(['e.minimum', 'e.manager_rule', 'e.hours_to_accept', 'e.walk_in_code', 'e.starts_at', 'e.ends_at'])
    .select(['e.sequence', 'e.seats_taken', 'e.host_id', 'e.made_by', 'e.published_at', 'e.cancelled_at'])
    .select([
      'e.goes_ahead_at',
      'e.resource_id',
      'e.cancelled_why',
      'h.name as host_name',
      'u.name as unit_name',
      'u.path as unit_path',
    ])
    .where('e.organisation_id', '=', db.organisationId)

type Selected = Awaited<ReturnType<ReturnType<typeof events>['execute']>>[number]

const rowOf = (row: Selected): EventRow => ({
  ...{ id: row.id, seriesId: row.series_id, kind: row.kind, title: row.title, summary: row.summary, about: row.about },
  ...{ neededBefore: row.needed_before, placeAccess: row.place_access, price: row.price, speaker: row.speaker },
  language: row.language === 'nb' ? 'nb' : 'en',
  audienceUnitId: row.audience_unit_id ?? undefined,
  audienceUnitName: row.unit_name ?? undefined,
  ...{ isPublic: row.is_public, booking: row.booking, managerRule: row.manager_rule },
  ...{ capacity: row.capacity ?? undefined, minimum: row.minimum ?? undefined, hoursToAccept: row.hours_to_accept },
  ...{ hostId: row.host_id, hostName: row.host_name, madeBy: row.made_by ?? undefined, walkInCode: row.walk_in_code },
  ...{ startsAt: row.starts_at ?? undefined, endsAt: row.ends_at ?? undefined, sequence: row.sequence },
  ...{ seatsTaken: row.seats_taken, publishedAt: row.published_at ?? undefined },
  ...{ cancelledAt: row.cancelled_at ?? undefined, cancelledWhy: row.cancelled_why },
  ...{ goesAheadAt: row.goes_ahead_at ?? undefined, resourceId: row.resource_id ?? undefined },
})

// Whoever works in the unit or below it, and whoever was there before it was for that unit alone.
const isFor = ({ unitId }: Viewer) => sql<boolean>`(e.audience_unit_id is null or exists (
  select from units mine where mine.organisation_id = e.organisation_id and mine.id = ${unitId ?? null}::uuid
    and mine.path @> array[e.audience_unit_id]))`

/** An event that somebody may see: one for them, one they booked, or one that they keep. */
export async function findEvent(db: Reading, me: Viewer, eventId: string): Promise<EventRow | undefined> {
  const row = await events(db)
    .where('e.id', '=', uuidOrNone(eventId))
    .select(isFor(me).as('is_for'))
    .select(
      sql<boolean>`exists (select from event_bookings b where b.organisation_id = e.organisation_id
        and b.event_id = e.id and b.person_id = ${me.id})`.as('has_booked'),
    )
    .executeTakeFirst()
  if (!row) return undefined
  const event = rowOf(row)
  const isOpen = event.publishedAt !== undefined && (row.is_for || row.has_booked)
  return isOpen || keepsEvent(me, event) ? event : undefined
}

/** An event whoever asks, for work that is done for everybody alike. */
export async function findAnyEvent(db: Reading, eventId: string): Promise<EventRow | undefined> {
  const row = await events(db).where('e.id', '=', uuidOrNone(eventId)).executeTakeFirst()
  return row && rowOf(row)
}

/** The event whose code hangs on a wall, for somebody who may come to it. */
export async function findByCode(db: Reading, me: Viewer, code: string): Promise<EventRow | undefined> {
  const row = await events(db)
    .where('e.walk_in_code', '=', code)
    .where('e.published_at', 'is not', null)
    .where('e.cancelled_at', 'is', null)
    .where(isFor(me))
    .executeTakeFirst()
  return row && rowOf(row)
}

export interface Wanted {
  readonly kind?: EventKind | undefined
  readonly skill?: SkillRef | undefined
  readonly words?: string | undefined
  /** Only where there is a place. */
  readonly free?: boolean | undefined
  /** Only what this person hosts. */
  readonly hostId?: string | undefined
}

/** What is coming, for somebody, the soonest first. */
export async function listComing(
  db: Reading,
  me: Viewer,
  wanted: Wanted,
  { now, limit, offset = 0 }: { readonly now: Date; readonly limit: number; readonly offset?: number },
): Promise<readonly EventRow[]> {
  const rows = await filtered(db, wanted)
    .where('e.ends_at', '>=', now)
    .where('e.cancelled_at', 'is', null)
    .where(isFor(me))
    .orderBy('e.starts_at')
    .orderBy('e.id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(rowOf)
}

/** What has no date yet, the newest first: interest is counted. */
export async function listWithoutDate(
  db: Reading,
  me: Viewer,
  wanted: Wanted,
  limit: number,
): Promise<readonly EventRow[]> {
  const rows = await filtered(db, wanted)
    .where('e.starts_at', 'is', null)
    .where('e.cancelled_at', 'is', null)
    .where(isFor(me))
    .orderBy('e.published_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(rowOf)
}

function filtered(db: Reading, { kind, skill, words, free, hostId }: Wanted) {
  let rows = events(db).where('e.published_at', 'is not', null)
  if (hostId) rows = rows.where('e.host_id', '=', hostId)
  if (kind) rows = rows.where('e.kind', '=', kind)
  if (skill)
    rows = rows.where(
      sql<boolean>`exists (select from event_skills s where s.organisation_id = e.organisation_id and s.event_id = e.id
        and s.framework_id = ${skill.frameworkId} and s.skill_key = ${skill.skillKey})`,
    )
  for (const word of (words ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6))
    rows = rows.where(
      sql<boolean>`position(${word} in lower(e.title || ' ' || e.summary || ' ' || e.about || ' ' || e.speaker)) > 0`,
    )
  if (free) rows = rows.where(sql<boolean>`(e.capacity is null or e.seats_taken < e.capacity)`)
  return rows
}

/** These events, the soonest first; for lists of what somebody booked. */
export async function listEventsById(db: Reading, eventIds: readonly string[]): Promise<readonly EventRow[]> {
  if (eventIds.length === 0) return []
  const rows = await events(db)
    .where(sql<boolean>`e.id = any(${[...eventIds]}::uuid[])`)
    .orderBy('e.starts_at')
    .execute()
  return rows.map(rowOf)
}

/** What somebody keeps: drafts first, then the latest. */
export async function listKept(db: Reading, me: Viewer, limit: number): Promise<readonly EventRow[]> {
  const rows = await events(db)
    .where(eb => eb.or([eb('e.host_id', '=', me.id), eb('e.made_by', '=', me.id)]))
    .orderBy(sql`e.published_at is not null`)
    .orderBy(sql`e.ends_at desc nulls first`)
    .limit(limit)
    .execute()
  return rows.map(rowOf)
}

/** The dates of a series, the soonest first; drafts only for those who keep it. */
export async function listSeries(db: Reading, seriesId: string, limit = 50): Promise<readonly EventRow[]> {
  const rows = await events(db)
    .where('e.series_id', '=', seriesId)
    .where('e.published_at', 'is not', null)
    .orderBy('e.starts_at')
    .limit(limit)
    .execute()
  return rows.map(rowOf)
}

export interface SeriesHead {
  readonly id: string
  readonly title: string
}

/** The series that were ever announced, the latest first; by the title of the newest of each. */
export async function listSeriesHeads(db: Reading, limit = 200): Promise<readonly SeriesHead[]> {
  const { rows } = await sql<SeriesHead>`select series_id as id, (array_agg(title order by made_at desc))[1] as title
    from events where organisation_id = ${db.organisationId}::uuid and published_at is not null
    group by series_id order by max(made_at) desc limit ${limit}`.execute(db)
  return rows
}

/** The sessions of events, by event, the soonest first; those that were cancelled too. */
export async function listSessions(
  db: Reading,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Session[]>> {
  if (eventIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('event_sessions')
    .select(['id', 'event_id', 'starts_at', 'ends_at', 'place', 'link', 'sequence', 'cancelled_at'])
    .where('organisation_id', '=', db.organisationId)
    .where(sql<boolean>`event_id = any(${[...eventIds]}::uuid[])`)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return new Map(
    [...Map.groupBy(rows, row => row.event_id)].map(([eventId, those]) => [
      eventId,
      those.map(row => ({
        ...{ id: row.id, startsAt: row.starts_at, endsAt: row.ends_at, place: row.place, link: row.link },
        ...{ sequence: row.sequence, cancelledAt: row.cancelled_at ?? undefined },
      })),
    ]),
  )
}

/** The sessions of one event. */
export const sessionsOf = async (db: Reading, { id }: Pick<EventRow, 'id'>): Promise<readonly Session[]> =>
  (await listSessions(db, [id])).get(id) ?? []

/** What one gets to read before and after. */
export async function listMaterials(db: Reading, { id }: Pick<EventRow, 'id'>): Promise<readonly Material[]> {
  const rows = await db
    .selectFrom('event_materials as m')
    .leftJoin('event_files as f', join =>
      join.onRef('f.organisation_id', '=', 'm.organisation_id').onRef('f.id', '=', 'm.file_id'),
    )
    .select(['m.id', 'm.moment', 'm.title', 'm.address', 'f.id as fileId', 'f.name', 'f.kind', 'f.byte_count'])
    .where('m.organisation_id', '=', db.organisationId)
    .where('m.event_id', '=', id)
    .orderBy('m.moment', 'desc')
    .orderBy('m.added_at')
    .execute()
  return rows.map(({ address, fileId, name, kind, byte_count: byteCount, ...row }) => ({
    ...row,
    address: address ?? undefined,
    file: fileId && name && kind && byteCount !== null ? { id: fileId, name, kind, byteCount } : undefined,
  }))
}

/** Which skills events are about, by event. */
export async function listEventSkills(
  db: Reading,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SkillRef[]>> {
  if (eventIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('event_skills')
    .select(['event_id', 'framework_id as frameworkId', 'skill_key as skillKey'])
    .where('organisation_id', '=', db.organisationId)
    .where(sql<boolean>`event_id = any(${[...eventIds]}::uuid[])`)
    .orderBy('skill_key')
    .execute()
  return new Map(
    [...Map.groupBy(rows, row => row.event_id)].map(([eventId, those]) => [
      eventId,
      those.map(({ frameworkId, skillKey }) => ({ frameworkId, skillKey })),
    ]),
  )
}

/** What the organisation settled for new events. */
export async function getRules(db: Reading): Promise<EventRules> {
  const row = await db
    .selectFrom('event_rules')
    .select(['manager_rule as managerRule', 'hours_to_accept as hoursToAccept'])
    .select(['minimum_hours as minimumHours', 'no_show as noShow'])
    .where('organisation_id', '=', db.organisationId)
    .executeTakeFirst()
  return row ?? { managerRule: 'nobody', hoursToAccept: 24, minimumHours: 72, noShow: 'kind-word' }
}

export interface EventRules extends Pick<EventRow, 'managerRule' | 'hoursToAccept'> {
  /** How long before the beginning a host hears that too few come. */
  readonly minimumHours: number
  /** What becomes of a place that somebody had and did not use. */
  readonly noShow: 'nothing' | 'kind-word'
}
