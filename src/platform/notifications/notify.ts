import { type RawBuilder, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '../db/tx.ts'
import { enqueue } from '../jobs/job.ts'
import type { Topic } from './topic.ts'

export interface Notice<Payload> {
  /** One person or a few hundred; for “everybody” there is `announce`. */
  readonly to: string | readonly string[]
  readonly payload: Payload
  /** What happened: nobody is told the same key of a topic twice. Left out, every call is something new. */
  readonly key?: string
  /** Whose act it was. That person is not told; readers see the name. */
  readonly actorId?: string | undefined
  readonly now?: Date
}

/** Mails that become due at once are written by this job, so many in one transaction. */
export const mailNotifications = { name: 'notifications.mail', attempts: 12 }
const mailsInAJob = 50

/**
 * Tells people something, in the transaction of what happened: a line in each inbox, and a mail as each of them chose.
 * Told once for each topic, key and person, however often it is called. Who left, and who wants none of it, gets nothing.
 * Returns how many were told.
 */
export async function notify<Payload>(
  tx: Writing,
  topic: Topic<Payload>,
  notice: Notice<NoInfer<Payload>>,
): Promise<number> {
  const ids = [...new Set([notice.to].flat())].filter(id => id !== notice.actorId)
  if (ids.length === 0) return 0
  const told = await writeNotifications(tx, topic, notice, sql`p.id = any(${ids}::uuid[])`)
  await enqueueMails(tx, told)
  return told.length
}

interface Told {
  readonly id: string
  readonly isDue: boolean
}

/**
 * One row for each person of the audience, with how and when it is to be mailed; `audience` is about people as `p`.
 * Whoever gives `mailedAt` writes the mails that are due at once in the same transaction, and they are marked already.
 */
export async function writeNotifications<Payload>(
  tx: Writing,
  topic: Topic<Payload>,
  { payload, key = uuid(), actorId, now, mailedAt }: Omit<Notice<Payload>, 'to'> & { readonly mailedAt?: Date },
  audience: RawBuilder<unknown>,
): Promise<readonly Told[]> {
  const at = sql`${now ?? null}::timestamptz`
  const chosen = topic.isRequired ? sql`'at-once'::text` : sql`coalesce(c.pace, ${topic.defaults})`
  const zone = sql`coalesce(h.time_zone, o.time_zone)`
  const due = sql`case f.pace
        when 'at-once' then ${topic.isRequired ? sql`t.at` : sql`after_quiet_hours(t.at, ${zone}, h.quiet_from, h.quiet_until, coalesce(h.quiet_weekends, false))`}
        when 'daily' then next_digest_at(t.at, ${zone}, coalesce(h.digest_hour, 7::smallint), null)
        when 'weekly' then next_digest_at(t.at, ${zone}, coalesce(h.digest_hour, 7::smallint), coalesce(h.digest_weekday, 1::smallint))
      end`
  const { rows } = await sql<Told>`
    insert into notifications (organisation_id, person_id, topic, key, payload, actor_id, created_at, pace, due_at, mailed_at)
    select p.organisation_id, p.id, ${topic.name}, ${key}, ${JSON.stringify(topic.payload.parse(payload))}::jsonb,
      ${actorId ?? null}::uuid, t.at, f.pace, d.due_at, 
      case when f.pace = 'at-once' and d.due_at <= t.at then ${mailedAt ?? null}::timestamptz end
    from people p
      join organisations o on o.id = p.organisation_id
      left join notification_choices c on c.organisation_id = p.organisation_id and c.person_id = p.id and c.topic = ${topic.name}
      left join notification_hours h on h.organisation_id = p.organisation_id and h.person_id = p.id
      cross join lateral (select coalesce(${at}, now()) as at) t
      cross join lateral (select case when p.email is null and ${chosen} <> 'off' then 'inbox' else ${chosen} end as pace) f
      cross join lateral (select ${due} as due_at) d
    where p.organisation_id = ${tx.organisationId} and p.left_at is null and f.pace <> 'off' and ${audience}
    on conflict (organisation_id, person_id, topic, key) do nothing
    returning id, due_at is not null and due_at <= created_at as "isDue"`.execute(tx)
  return rows
}

async function enqueueMails(tx: Writing, told: readonly Told[]): Promise<void> {
  const due = told.filter(({ isDue }) => isDue).map(({ id }) => id)
  for (let first = 0; first < due.length; first += mailsInAJob)
    await enqueue(tx, mailNotifications, { notificationIds: due.slice(first, first + mailsInAJob) })
}
