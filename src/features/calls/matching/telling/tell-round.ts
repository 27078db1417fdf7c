import { sql } from 'kysely'
import { resolveTerms } from '#features/terms/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { calendarDay, type Locale, locales } from '#platform/i18n/index.ts'
import { notify } from '#platform/notifications/index.ts'
import type { Call } from '../../call.ts'
import { findCallForWork } from '../../calls.queries.ts'
import { findPolicy } from '../../policy.queries.ts'
import { type Fitting, findCandidates } from '../finding/find-candidates.ts'
import { findAsker } from '../finding/reach.ts'
import { wantedBy } from '../finding/wanted.ts'
import { callFitsYou } from '../matching.topics.ts'
import type { Reason } from '../ordering/fit.ts'
import { fitsInPart, mostRounds, orderCandidates, roundOf } from '../ordering/order-candidates.ts'

interface Around {
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
  const finding = { asker, now, weeklyCap, today }
  const fitting = await findCandidates(tx, call, await wantedBy(tx, call, around.isWider), finding)
  const fitEnough = fitting.filter(({ fit }) => around.isWider || fit >= fitsInPart)
  const chosen = orderCandidates(fitEnough, weeklyCap).told.slice(
    0,
    roundOf(call.helpersWanted) * (around.isWider ? 2 : 1),
  )
  const people = new Map(fitEnough.map(one => [one.personId, one]))
  const told = chosen.flatMap(id => people.get(id) ?? [])
  await keepRound(tx, call, told, { ...around, round: state.rounds + 1 })
  await tellEach(tx, call, told, now)
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

async function keepRound(
  tx: Writing,
  { id: callId }: Call,
  told: readonly Fitting[],
  { round, isWider, now }: { readonly round: number; readonly isWider: boolean; readonly now: Date },
): Promise<void> {
  const whose = { organisation_id: tx.organisationId, call_id: callId }
  await tx
    .insertInto('call_rounds')
    .values({ ...whose, round, is_wider: isWider, told: told.length, happened_at: now })
    .execute()
  if (told.length === 0) return
  await tx
    .insertInto('call_tellings')
    .values(
      told.map(({ personId, reasons }) => ({
        ...{ ...whose, person_id: personId, round, told_at: now },
        reasons: JSON.stringify(strongest(reasons).map(({ kind, termId }) => ({ kind, termId }))),
      })),
    )
    .execute()
}

const order: Readonly<Record<Reason['kind'], number>> = { lends: 0, helped: 1, wants: 2, language: 3, interest: 4 }

const strongest = (reasons: readonly Reason[]): readonly Reason[] =>
  [...reasons].sort((a, b) => order[a.kind] - order[b.kind] || (b.level ?? 0) - (a.level ?? 0)).slice(0, 3)

// People with the same reasons are told together: the reason is in what they read, in their own language.
async function tellEach(tx: Writing, call: Call, told: readonly Fitting[], now: Date): Promise<void> {
  const names = await namesOf(tx, told)
  const groups = Map.groupBy(told, ({ reasons }) =>
    JSON.stringify(strongest(reasons).map(({ kind, termId }) => [kind, termId])),
  )
  for (const group of groups.values())
    await notify(tx, callFitsYou, {
      to: group.map(({ personId }) => personId),
      payload: {
        callId: call.id,
        title: call.title,
        because: strongest(group[0]?.reasons ?? []).map(({ kind, termId }) => ({
          kind,
          names: names.get(termId) ?? {},
        })),
      },
      key: call.id,
      actorId: call.personId,
      now,
    })
}

async function namesOf(
  tx: Writing,
  told: readonly Fitting[],
): Promise<ReadonlyMap<string, Partial<Record<Locale, string>>>> {
  const ids = [...new Set(told.flatMap(({ reasons }) => reasons.map(({ termId }) => termId)))]
  const names = new Map<string, Partial<Record<Locale, string>>>()
  for (const locale of locales)
    for (const [id, { label }] of await resolveTerms(tx, ids, locale))
      names.set(id, { ...names.get(id), [locale]: label })
  return names
}
