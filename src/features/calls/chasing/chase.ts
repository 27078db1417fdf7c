import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { notify } from '#platform/notifications/index.ts'
import { day } from '#platform/time.ts'
import type { Call } from '../call.ts'
import { callClosed, callWidened } from '../calls.events.ts'
import { callColumns, callsWithPeople, type Nullable, toCall } from '../calls.queries.ts'
import { callMoved, helpMoved } from '../calls.topics.ts'
import { titleOf } from '../offers/offers.ts'
import { findPolicy } from '../policy.queries.ts'
import { noteChange } from '../trace.ts'

const mostAtOnce = 500

/**
 * Calls that nobody has offered to or answered for as many days as the programme decided: more people are told, and the
 * asker hears of it. Once for each call, and again only after it was kept open longer. Returns how many.
 */
export async function chaseCalls(tx: Writing, today: string, now: Date): Promise<number> {
  const { chaseAfterDays } = await findPolicy(tx)
  const before = new Date(now.getTime() - chaseAfterDays * day)
  const { rows } = await sql<Nullable<Call>>`
    select ${callColumns} from ${callsWithPeople}
    where c.organisation_id = ${tx.organisationId} and c.state = 'open' and c.posted_at < ${before}
      and c.chased_at is null and c.changed_at < ${before} and (c.open_until is null or c.open_until >= ${today}::date)
      and p.left_at is null
      and not exists (select from call_offers o where o.organisation_id = c.organisation_id and o.call_id = c.id
        and o.state <> 'withdrawn')
      and not exists (select from call_answers a where a.organisation_id = c.organisation_id and a.call_id = c.id
        and a.withdrawn_at is null)
    order by c.posted_at limit ${mostAtOnce}`.execute(tx)
  for (const call of rows.map(toCall)) {
    await tx
      .updateTable('calls')
      .set({ chased_at: now, widened_at: now })
      .where('organisation_id', '=', tx.organisationId)
      .where('id', '=', call.id)
      .execute()
    await noteChange(tx, call, 'chased', { actorId: undefined, now })
    await notify(tx, callMoved, {
      ...{ to: call.personId, key: `nobody-yet:${call.id}:${now.getTime()}`, now },
      payload: { callId: call.id, title: titleOf(call), what: 'nobody-yet' },
    })
    await publish(tx, callWidened, { callId: call.id })
  }
  return rows.length
}

/** Tells askers that the last day of their call passed in the last week; each day once. */
export async function tellOfLastDay(tx: Writing, today: string, now: Date): Promise<void> {
  const { rows } = await sql<Nullable<Call>>`
    select ${callColumns} from ${callsWithPeople}
    where c.organisation_id = ${tx.organisationId} and c.state = 'open' and p.left_at is null
      and c.open_until < ${today}::date and c.open_until >= ${today}::date - 7 limit ${mostAtOnce}`.execute(tx)
  for (const call of rows.map(toCall)) {
    const told = await notify(tx, callMoved, {
      ...{ to: call.personId, key: `ran-out:${call.id}:${call.openUntil}`, now },
      payload: { callId: call.id, title: titleOf(call), what: 'ran-out' },
    })
    if (told > 0) await noteChange(tx, call, 'ran-out', { actorId: undefined, now })
  }
}

/**
 * After somebody left: their calls end and who offered is told; their offers go and who counted on them is told; what
 * waits for a manager who left waits no more.
 */
export async function settleLeavers(tx: Writing, now: Date): Promise<void> {
  await endCallsOfLeavers(tx, now)
  await withdrawOffersOfLeavers(tx, now)
  await sql`update call_offers o set state = 'offered', manager_part = 'informed', state_at = ${now}
    from people m where o.organisation_id = ${tx.organisationId} and o.state = 'with-manager'
      and m.organisation_id = o.organisation_id and m.id = o.manager_id and m.left_at is not null`.execute(tx)
}

async function endCallsOfLeavers(tx: Writing, now: Date): Promise<void> {
  const { rows: ended } = await sql<{ id: string; title: string }>`
    update calls c set state = 'closed', closed_at = ${now}, changed_at = ${now} from people p
    where c.organisation_id = ${tx.organisationId} and c.state = 'open'
      and p.organisation_id = c.organisation_id and p.id = c.person_id and p.left_at is not null
    returning c.id, c.title`.execute(tx)
  for (const call of ended) {
    await noteChange(tx, call, 'closed', { actorId: undefined, now })
    await publish(tx, callClosed, { callId: call.id })
    const offers = await tx
      .selectFrom('call_offers')
      .select(['id', 'person_id'])
      .where('organisation_id', '=', tx.organisationId)
      .where('call_id', '=', call.id)
      .where('state', 'in', ['offered', 'chosen', 'with-manager'])
      .execute()
    for (const { id, person_id: to } of offers)
      await notify(tx, helpMoved, {
        ...{ to, key: `asker-gone:${id}`, now },
        payload: { callId: call.id, title: titleOf(call), what: 'asker-gone' },
      })
  }
}

async function withdrawOffersOfLeavers(tx: Writing, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string; callId: string; to: string; title: string; helperId: string }>`
    update call_offers o set state = 'withdrawn', state_at = ${now} from people p, calls c
    where o.organisation_id = ${tx.organisationId} and o.state in ('with-manager', 'offered', 'chosen')
      and p.organisation_id = o.organisation_id and p.id = o.person_id and p.left_at is not null
      and c.organisation_id = o.organisation_id and c.id = o.call_id and c.state = 'open'
    returning o.id, o.call_id as "callId", c.person_id as "to", c.title, o.person_id as "helperId"`.execute(tx)
  for (const { id, callId, to, title, helperId } of rows)
    await notify(tx, callMoved, {
      ...{ to, key: `helper-gone:${id}`, actorId: helperId, now },
      payload: { callId, title: titleOf({ title }), what: 'helper-gone' },
    })
}
