import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import { day } from '#platform/time.ts'
import { findSupportRules } from './rules.queries.ts'
import { leftUnanswered, toFollowUp, waitsForYou } from './support.topics.ts'

const mostAtOnce = 500

/** Reminds champions of what waits, and tells the programme of what was left: each once for each champion who had it. */
export async function chaseRequests(tx: Writing, now: Date): Promise<void> {
  const { answerDays } = await findSupportRules(tx)
  const before = (days: number) => new Date(now.getTime() - days * day)
  const late = await sql<{ id: string; champion_id: string }>`
    update champion_requests set reminded_at = ${now} where organisation_id = ${tx.organisationId}::uuid and id in (
      select id from champion_requests where organisation_id = ${tx.organisationId}::uuid and state = 'open'
        and theirs_since < ${before(answerDays)} and reminded_at is null order by asked_at limit ${mostAtOnce})
    returning id, champion_id`.execute(tx)
  for (const { id, champion_id } of late.rows)
    await notify(tx, waitsForYou, {
      ...{ to: champion_id, payload: { requestId: id }, key: `${id}:${now.getTime()}`, now },
    })
  const left = await sql<{ id: string }>`
    update champion_requests set programme_told_at = ${now} where organisation_id = ${tx.organisationId}::uuid and id in (
      select id from champion_requests where organisation_id = ${tx.organisationId}::uuid and state = 'open'
        and theirs_since < ${before(2 * answerDays)} and programme_told_at is null order by asked_at limit ${mostAtOnce})
    returning id`.execute(tx)
  const [first] = left.rows
  if (!first) return
  const leads = await tx
    .selectFrom('role_grants')
    .select('person_id')
    .where('organisation_id', '=', tx.organisationId)
    .where('role', '=', 'programme-lead')
    .where('revoked_at', 'is', null)
    .limit(200)
    .execute()
  await notify(tx, leftUnanswered, {
    ...{ to: leads.map(({ person_id }) => person_id), payload: { requests: left.rows.length }, key: first.id, now },
  })
}

/** On the day on which a champion wanted to look at something again. */
export async function remindOfFollowUps(tx: Writing, today: string, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string; champion_id: string }>`
    update champion_sessions set reminded_at = ${now} where organisation_id = ${tx.organisationId}::uuid and id in (
      select id from champion_sessions where organisation_id = ${tx.organisationId}::uuid and follow_up_on <= ${today}::date
        and follow_up_done_at is null and removed_at is null and reminded_at is null and follow_up_on is not null
      order by follow_up_on limit ${mostAtOnce})
    returning id, champion_id`.execute(tx)
  for (const [championId, theirs] of Map.groupBy(rows, row => row.champion_id))
    await notify(tx, toFollowUp, {
      ...{ to: championId, payload: { sessions: theirs.length }, key: `${championId}:${today}`, now },
    })
}
