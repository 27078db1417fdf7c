import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { findCallForWork } from '../../calls.queries.ts'
import { findPolicy } from '../../policy.queries.ts'
import { findAsker } from '../finding/reach.ts'
import { wantedBy } from '../finding/wanted.ts'
import { mostRounds } from '../ordering/order-candidates.ts'
import { chooseNext, tellPeople } from './tell-people.ts'

export interface Around {
  readonly now: Date
  readonly timeZone: string
  /** Also those whom it fits only a little, and twice as many: nobody had offered. */
  readonly isWider: boolean
  /** Nothing happens when there was a round since then: the same job twice tells nobody more. */
  readonly unlessSince: Date
}

/**
 * Brings a call to the next few whom it fits, each with the reason, in one transaction: who was told, why, and the
 * notifications. Nothing happens to a call that is over, or
 * has more offers and answers than it wants helpers. Returns how many.
 */
export async function tellRound(tx: Writing, callId: string, around: Around): Promise<number> {
  await sql`select from calls where organisation_id = ${tx.organisationId} and id = ${callId} for update`.execute(tx)
  const [call, state] = [await findCallForWork(tx, callId), await roundsOf(tx, callId)]
  const asker = call && (await findAsker(tx, call.personId))
  const { now } = around
  const today = calendarDay(around.timeZone, now)
  if (!call || !asker || call.state !== 'open' || (call.openUntil && call.openUntil < today)) return 0
  const isDone = state.offers > call.helpersWanted || state.rounds >= mostRounds + (around.isWider ? 1 : 0)
  if (isDone || (state.last && state.last >= around.unlessSince)) return 0
  const { weeklyCap } = await findPolicy(tx)
  const wanted = await wantedBy(tx, call, around.isWider)
  const finding = { asker, now, weeklyCap, today }
  const told = await chooseNext(tx, call, wanted, { ...finding, isWider: around.isWider })
  const round = state.rounds + 1
  await tx
    .insertInto('call_rounds')
    .values({
      ...{ organisation_id: tx.organisationId, call_id: callId, round, is_wider: around.isWider },
      ...{ told: told.length, happened_at: now },
    })
    .execute()
  await tellPeople(tx, { callId, title: call.title, actorId: call.personId }, told, { round, now })
  return told.length
}

async function roundsOf(tx: Writing, callId: string) {
  const { rows } = await sql<{ rounds: number; last: Date | null; offers: number }>`
    select (select coalesce(max(r.round), 0)::int from call_rounds r
        where r.organisation_id = ${tx.organisationId} and r.call_id = ${callId}) as rounds,
      (select max(r.happened_at) from call_rounds r
        where r.organisation_id = ${tx.organisationId} and r.call_id = ${callId}) as last,
      (select count(*)::int from call_offers o where o.organisation_id = ${tx.organisationId} and o.call_id = ${callId}
        and o.state in ('with-manager', 'offered', 'chosen'))
      + (select count(*)::int from call_answers a where a.organisation_id = ${tx.organisationId}
        and a.call_id = ${callId} and a.withdrawn_at is null) as offers`.execute(tx)
  return rows[0] ?? { rounds: 0, last: null, offers: 0 }
}
