import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '../db/tx.ts'
import { enqueue } from '../jobs/job.ts'
import { deliverMany } from '../mail/sending.ts'
import { tellChannels } from './channels.ts'
import { writeNotifications } from './notify.ts'
import type { Topics } from './tell.ts'
import type { Topic } from './topic.ts'
import { type Surroundings, writeMails } from './write-mails.ts'

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
const peopleAtOnce = 200

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
      person_ids: typeof to === 'object' && 'personIds' in to ? [...to.personIds] : null,
      created_at: now,
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'topic', 'key']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return undefined
  await enqueue(tx, spreadAnnouncement, { announcementId: id })
  if (topic.isOrganisationWide) await tellChannels(tx, { topic: topic.name, key, payload: stored, actorId, now })
  return id
}

/** Reaches the next batch of people, in one transaction, and asks for what comes after it. */
export async function spread(tx: Writing, topics: Topics, announcementId: string, around: Surroundings): Promise<void> {
  const announcement = await tx
    .selectFrom('announcements')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', announcementId)
    .where('finished_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  const topic = announcement && topics.get(announcement.topic)
  if (!announcement || !topic) return
  const people = await nextPeople(tx, announcement)
  const told = await writeNotifications(
    tx,
    topic,
    {
      payload: announcement.payload,
      key: announcement.key,
      actorId: announcement.actor_id ?? undefined,
      now: announcement.created_at,
    },
    sql`p.id = any(${people}::uuid[]) and p.id is distinct from ${announcement.actor_id}::uuid`,
  )
  const due = told.filter(({ isDue }) => isDue).map(({ id }) => id)
  const mailIds = due.length > 0 ? await writeMails(tx, topics, due, around) : []
  const isLast = people.length < peopleAtOnce
  await tx
    .updateTable('announcements')
    .set(eb => ({ told: eb('told', '+', told.length) }))
    .set({ reached_person_id: people.at(-1) ?? announcement.reached_person_id })
    .set(isLast ? { finished_at: around.now, person_ids: null } : {})
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', announcementId)
    .execute()
  const next = isLast ? undefined : { ...spreadAnnouncement, payload: { announcementId } }
  if (mailIds.length > 0) await enqueue(tx, deliverMany, { mailIds: [...mailIds], next })
  else if (next) await enqueue(tx, next, next.payload)
}

interface Stored {
  readonly id: string
  readonly reached_person_id: string | null
  readonly unit_id: string | null
  readonly person_ids: string[] | null
}

async function nextPeople(tx: Writing, { id, reached_person_id, unit_id, person_ids }: Stored) {
  const { rows } = await sql<{ id: string }>`
    select p.id from people p
    where p.organisation_id = ${tx.organisationId} and p.left_at is null
      and p.id > ${reached_person_id ?? '00000000-0000-0000-0000-000000000000'}
      ${
        unit_id
          ? sql`and p.unit_id in (select u.id from units u
              where u.organisation_id = ${tx.organisationId} and ${unit_id}::uuid = any(u.path))`
          : sql``
      }
      ${
        person_ids
          ? sql`and p.id in (select unnest(a.person_ids) from announcements a
              where a.organisation_id = ${tx.organisationId} and a.id = ${id})`
          : sql``
      }
    order by p.id limit ${peopleAtOnce}`.execute(tx)
  return rows.map(row => row.id)
}
