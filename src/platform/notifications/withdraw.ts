import { sql } from 'kysely'
import type { Writing } from '../db/tx.ts'
import { enqueue } from '../jobs/job.ts'
import type { Topic } from './topic.ts'

export const takeOutOfInboxes = { name: 'notifications.take-out', attempts: 20 }
const peopleAtOnce = 1_000

interface Withdrawal {
  readonly key: string
  readonly actorId: string
  /** For everybody who follows a link to it; may be empty. */
  readonly why: string
  readonly now: Date
}

/**
 * Takes back what was announced: nobody more hears of it, channels that have not got it never do, and the worker takes it
 * out of inboxes, batch by batch, so that no digest holds it either. A mail that has left cannot be called back. Returns
 * false when there is none such, or it was taken back before.
 */
export async function withdrawAnnouncement<Payload>(
  tx: Writing,
  { name }: Topic<Payload>,
  { key, actorId, why, now }: Withdrawal,
): Promise<boolean> {
  const row = await tx
    .updateTable('announcements')
    .set({ withdrawn_at: now, withdrawn_by: actorId, withdrawn_why: why, person_ids: null })
    .set(eb => ({ finished_at: eb.fn.coalesce('finished_at', eb.val(now)) }))
    .where('organisation_id', '=', tx.organisationId)
    .where('topic', '=', name)
    .where('key', '=', key)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await tx
    .deleteFrom('channel_deliveries')
    .where('organisation_id', '=', tx.organisationId)
    .where('topic', '=', name)
    .where('key', '=', key)
    .where('delivered_at', 'is', null)
    .execute()
  await enqueue(tx, takeOutOfInboxes, { announcementId: row.id })
  return true
}

/** Takes what people were told out of their inboxes, as if it had never been said; a mail that has left cannot be called back. */
export async function takeOutOf<Payload>(
  tx: Writing,
  { name }: Topic<Payload>,
  told: readonly { readonly key: string; readonly personId: string }[],
): Promise<void> {
  if (told.length === 0) return
  await sql`delete from notifications n
    using unnest(${told.map(({ personId }) => personId)}::uuid[], ${told.map(({ key }) => key)}::text[]) as t (person_id, key)
    where n.organisation_id = ${tx.organisationId} and n.topic = ${name} and n.person_id = t.person_id and n.key = t.key`.execute(
    tx,
  )
}

/** Takes an announcement out of the inboxes of the next people, and asks for what comes after them. */
export async function takeOut(tx: Writing, announcementId: string, after: string | undefined): Promise<void> {
  const { rows } = await sql<{ last: string | null; people: number }>`
    with those as (
      select p.id from people p where p.organisation_id = ${tx.organisationId}
        and p.id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
      order by p.id limit ${peopleAtOnce}
    ), gone as (
      delete from notifications n using announcements a
      where a.organisation_id = ${tx.organisationId} and a.id = ${announcementId} and a.withdrawn_at is not null
        and n.organisation_id = a.organisation_id and n.person_id in (select id from those)
        and n.topic = a.topic and n.key = a.key
    )
    select (select id from those order by id desc limit 1) as last, (select count(*) from those)::int as people`.execute(
    tx,
  )
  const { last, people } = rows[0] ?? { last: null, people: 0 }
  if (last && people === peopleAtOnce) await enqueue(tx, takeOutOfInboxes, { announcementId, after: last })
}
