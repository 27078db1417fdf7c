import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import { day } from '#platform/time.ts'
import { mayConfirmSql, requestsSql } from './asking/may-confirm-sql.ts'
import { days } from './asking/requests.ts'
import { noteStep } from './asking/steps.ts'
import { requestAnswered, requestsWait } from './evidence.topics.ts'

/** A request is reminded of after so many days, then after as many again, three times; then its asker is told. */
const reminderDays = 7
const mostReminders = 3

interface Due {
  id: string
  personId: string
  askedId: string | null
  takenBy: string | null
  sentAt: Date
  isShared: boolean
  reminders: number
}

/**
 * Reminds those for whom requests have waited a week, each once for all that waits; nobody of what they have answered.
 * After three weeks the asker learns that it still waits. Returns how many requests were due.
 */
export async function remindOfRequests(tx: Writing, now: Date, limit = 500): Promise<number> {
  const { rows } = await sql<Due>`
    select r.id, r.person_id as "personId", r.asked_id as "askedId", r.taken_by as "takenBy", r.sent_at as "sentAt",
      r.asks_assessors as "isShared", r.reminders
    from ${requestsSql(tx.organisationId)} and r.state = 'waiting' and p.left_at is null
      and r.reminders < ${mostReminders}
      and coalesce(r.reminded_at, r.sent_at) <= ${new Date(now.getTime() - reminderDays * day)}
    order by r.sent_at limit ${limit}`.execute(tx)
  const waiting = new Map<string, Due[]>()
  for (const due of rows)
    for (const reader of await readersOf(tx, due)) {
      const key = `${due.isShared ? 'shared' : 'own'} ${reader}`
      waiting.set(key, [...(waiting.get(key) ?? []), due])
    }
  for (const [key, requests] of waiting) {
    const [kind, to = ''] = key.split(' ')
    const oldest = Math.max(...requests.map(({ sentAt }) => days(sentAt, now)))
    const payload = { waiting: requests.length, days: oldest, isShared: kind === 'shared' }
    await notify(tx, requestsWait, { to, payload, key: `${now.toISOString().slice(0, 10)} ${kind}`, now })
  }
  for (const due of rows) await noteReminder(tx, due, now)
  return rows.length
}

async function readersOf(tx: Writing, { id, askedId, takenBy, isShared }: Due): Promise<readonly string[]> {
  if (!isShared) return askedId ? [askedId] : []
  if (takenBy) return [takenBy]
  const { rows } = await sql<{ id: string }>`
    select c.id from (select distinct person_id from assessors
        where organisation_id = ${tx.organisationId} and ended_at is null) a
    join people c on c.organisation_id = ${tx.organisationId} and c.id = a.person_id and c.left_at is null
    where exists (select from ${requestsSql(tx.organisationId)} and r.id = ${id} and r.person_id <> c.id
      and ${mayConfirmSql(sql`c.id`, 'assessors')})`.execute(tx)
  return rows.map(row => row.id)
}

async function noteReminder(tx: Writing, { id, personId, reminders }: Due, now: Date): Promise<void> {
  await tx
    .updateTable('confirmation_requests')
    .set({ reminded_at: now, reminders: reminders + 1 })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
  await noteStep(tx, { requestId: id, act: 'reminded', actorId: undefined }, now)
  if (reminders + 1 < mostReminders) return
  const payload = { requestId: id, outcome: 'still-waiting' as const }
  await notify(tx, requestAnswered, { to: personId, payload, key: `${id} still-waiting`, now })
}

/**
 * Requests that nobody can answer any more, because whoever was asked has left or confirms levels no longer: their askers
 * are told, once. What a leaver had taken of the shared queue goes back.
 */
export async function tellOfNobodyLeft(tx: Writing, now: Date): Promise<number> {
  await sql`update confirmation_requests r set taken_by = null, taken_at = null from people t
    where r.organisation_id = ${tx.organisationId} and r.state = 'waiting' and t.organisation_id = r.organisation_id
      and t.id = r.taken_by and t.left_at is not null`.execute(tx)
  const answerable = sql`case when r.asks_assessors then exists (
      select from assessors k join people c on c.organisation_id = k.organisation_id and c.id = k.person_id
      where k.organisation_id = r.organisation_id and k.ended_at is null and c.left_at is null and c.id <> r.person_id
        and ${mayConfirmSql(sql`c.id`, 'assessors')})
    else exists (select from people c where c.organisation_id = r.organisation_id and c.id = r.asked_id
      and c.left_at is null and (r.purpose = 'endorse' or ${mayConfirmSql(sql`c.id`, 'assessors and champions')})) end`
  const { rows } = await sql<{ id: string; personId: string }>`
    select r.id, r.person_id as "personId" from ${requestsSql(tx.organisationId)} and r.state = 'waiting'
      and p.left_at is null and not (${answerable})
      and not exists (select from confirmation_steps s where s.organisation_id = r.organisation_id and s.request_id = r.id
        and s.act = 'nobody-left' and s.happened_at >= r.sent_at)
    limit 500`.execute(tx)
  for (const { id, personId } of rows) {
    await noteStep(tx, { requestId: id, act: 'nobody-left', actorId: undefined }, now)
    await notify(tx, requestAnswered, {
      to: personId,
      payload: { requestId: id, outcome: 'nobody-left' as const },
      now,
    })
  }
  return rows.length
}
