import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '../db/tx.ts'
import { enqueue } from '../jobs/job.ts'
import { deliverMany } from '../mail/sending.ts'
import { tellChannels } from './channels.ts'
import { writeNotifications } from './notify.ts'
import type { Topics } from './tell.ts'
import type { Topic } from './topic.ts'
import { type Surroundings, writeMarked } from './write-mails.ts'

export interface Announcement<Payload> {
  /** Everybody, everybody of a unit and those below it, or these people. */
  readonly to: 'everyone' | { readonly unitId: string } | { readonly personIds: readonly string[] }
  readonly payload: Payload
  /** What happened: the same key of a topic is announced once. */
  readonly key: string
  /** Whose act it was. That person is not told. */
  readonly actorId?: string | undefined
  readonly now: Date
}

export const spreadAnnouncement = { name: 'notifications.spread', attempts: 20 }
const peopleAtOnce = 100
const longestRest = 1_000

/**
 * Tells many, however many: this writes one row and returns; the worker spreads it over inboxes in batches and goes on
 * to the next batch only when the mails of the last one are with the mail server. Topics for everybody have `daily` or
 * `weekly` as their default, so that most people get a line and not a mail. Channels that carry the topic get it once.
 * Returns the announcement's id; undefined when that key was announced before.
 */
export async function announce<Payload>(
  tx: Writing,
  topic: Topic<Payload>,
  { to, payload, key, actorId, now }: Announcement<NoInfer<Payload>>,
): Promise<string | undefined> {
  const id = uuid()
  const stored = JSON.stringify(topic.payload.parse(payload))
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('announcements')
    .values({
      organisation_id: tx.organisationId,
      id,
      topic: topic.name,
      key,
      payload: stored,
      actor_id: actorId ?? null,
      unit_id: typeof to === 'object' && 'unitId' in to ? to.unitId : null,
      // In order, so that each batch is found without going through all of them.
      person_ids: typeof to === 'object' && 'personIds' in to ? to.personIds.toSorted() : null,
      created_at: now,
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'topic', 'key']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return undefined
  await enqueue(tx, spreadAnnouncement, { announcementId: id })
  if (topic.isOrganisationWide) await tellChannels(tx, { topic: topic.name, key, payload: stored, actorId, now })
  return id
}

/**
 * Reaches the next batch of people, in one transaction, and asks for what comes after it, which rests before it begins for
 * as long as this took: pages are answered by the same processor.
 */
export async function spread(tx: Writing, topics: Topics, announcementId: string, around: Surroundings): Promise<void> {
  const began = performance.now()
  const announcement = await tx
    .selectFrom('announcements')
    .select(['id', 'topic', 'key', 'payload', 'actor_id', 'unit_id', 'reached_person_id', 'created_at'])
    .select(eb => eb('person_ids', 'is not', null).as('isList'))
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', announcementId)
    .where('finished_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  const topic = announcement && topics.get(announcement.topic)
  if (!announcement || !topic) return
  const { people, reached, isLast } = await nextPeople(tx, announcement)
  const told = await writeNotifications(
    tx,
    topic,
    {
      payload: announcement.payload,
      key: announcement.key,
      actorId: announcement.actor_id ?? undefined,
      now: announcement.created_at,
      mailedAt: around.now,
    },
    sql`p.id = any(${people}::uuid[]) and p.id is distinct from ${announcement.actor_id}::uuid`,
  )
  const due = told.filter(({ isDue }) => isDue).map(({ id }) => id)
  const mailIds = due.length > 0 ? await writeMarked(tx, topics, due, around) : []
  await tx
    .updateTable('announcements')
    .set(eb => ({ told: eb('told', '+', told.length) }))
    .set({ reached_person_id: reached ?? announcement.reached_person_id })
    .set(isLast ? { finished_at: around.now, person_ids: null } : {})
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', announcementId)
    .execute()
  const restMs = Math.min(longestRest, Math.round(performance.now() - began))
  const next = isLast ? undefined : { ...spreadAnnouncement, payload: { announcementId, restMs } }
  if (mailIds.length > 0) await enqueue(tx, deliverMany, { mailIds: [...mailIds], next })
  else if (next) await enqueue(tx, next, next.payload)
}

interface Stored {
  readonly id: string
  readonly reached_person_id: string | null
  readonly unit_id: string | null
  readonly isList: unknown
}

interface Batch {
  readonly people: readonly string[]
  readonly reached: string | undefined
  readonly isLast: boolean
}

const beforeAll = '00000000-0000-0000-0000-000000000000'

async function nextPeople(tx: Writing, announcement: Stored): Promise<Batch> {
  if (announcement.isList) return nextOfList(tx, announcement)
  const { reached_person_id, unit_id } = announcement
  const { rows } = await sql<{ id: string }>`
    select p.id from people p
    where p.organisation_id = ${tx.organisationId} and p.left_at is null and p.id > ${reached_person_id ?? beforeAll}
      ${
        unit_id
          ? sql`and p.unit_id in (select u.id from units u
              where u.organisation_id = ${tx.organisationId} and ${unit_id}::uuid = any(u.path))`
          : sql``
      }
    order by p.id limit ${peopleAtOnce}`.execute(tx)
  const people = rows.map(row => row.id)
  return { people, reached: people.at(-1), isLast: people.length < peopleAtOnce }
}

// The list may be hundreds of thousands long, so only the next few of it are taken out.
async function nextOfList(tx: Writing, { id, reached_person_id }: Stored): Promise<Batch> {
  const { rows } = await sql<{ id: string; isHere: boolean }>`
    select n.id, p.id is not null as "isHere"
    from announcements a
    cross join lateral width_bucket(${reached_person_id ?? beforeAll}::uuid, a.person_ids) as w (done)
    cross join lateral unnest(a.person_ids[w.done + 1 : w.done + ${peopleAtOnce}::int]) as n (id)
    left join people p on p.organisation_id = a.organisation_id and p.id = n.id and p.left_at is null
    where a.organisation_id = ${tx.organisationId} and a.id = ${id}
    order by n.id`.execute(tx)
  const people = rows.filter(({ isHere }) => isHere).map(row => row.id)
  return { people, reached: rows.at(-1)?.id, isLast: rows.length < peopleAtOnce }
}
