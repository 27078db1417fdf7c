import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { addEvidence, nameSkills, refFrom, refText } from '#features/evidence/index.ts'
import { finishOfferedSteps } from '#features/plan/index.ts'
import type { SkillRef } from '#features/skills/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { notify } from '#platform/notifications/index.ts'
import type { Call } from '../call.ts'
import { callClosed, callPosted, helpGiven } from '../calls.events.ts'
import { listCallSkills, type Nullable } from '../calls.queries.ts'
import { callMoved, helpMoved } from '../calls.topics.ts'
import { callsSourceName } from '../elsewhere/source-name.ts'
import type { Offer } from '../offers/offers.queries.ts'
import { titleOf } from '../offers/offers.ts'
import { noteChange } from '../trace.ts'

type Person = { readonly id: string }

export const outcomes = ['helped', 'partly', 'another-way', 'not-needed', 'no-help'] as const
export type OutcomeKind = (typeof outcomes)[number]
export const bases = ['quote', 'day-rate', 'last-time', 'guess'] as const
export type Basis = (typeof bases)[number]

export interface Outcome {
  readonly outcome: OutcomeKind
  readonly whatCame: string
  /** An estimate, which always says what it rests on. */
  readonly notBought: { readonly amount: number; readonly currency: string; readonly basis: Basis } | undefined
  readonly basisWords: string
}

export interface Help {
  readonly offer: Offer
  readonly helped: boolean
  readonly hours: number | undefined
  readonly thanks: string
}

/** What came of a closed call. */
export async function findOutcome(db: Reading, call: Pick<Call, 'id'>): Promise<Outcome | undefined> {
  const { rows } = await sql<
    Nullable<{
      outcome: OutcomeKind
      whatCame: string
      amount: number
      currency: string
      basis: Basis
      basisWords: string
    }>
  >`select outcome, what_came as "whatCame", not_bought::float8 as amount, currency, basis, basis_words as "basisWords"
    from call_outcomes where organisation_id = ${db.organisationId} and call_id = ${call.id}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { outcome, whatCame, amount, currency, basis, basisWords } = row
  const isCounted = amount !== null && currency !== null && basis !== null
  return { outcome, whatCame, basisWords, notBought: isCounted ? { amount, currency, basis } : undefined }
}

/** Closes a call: what came of it, who helped and for how long, a line to each of them; offers that wait are thanked. */
export async function closeCall(
  tx: Writing,
  me: Person,
  call: Call,
  { outcome, help }: { readonly outcome: Outcome; readonly help: readonly Help[] },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('calls')
    .set({ state: 'closed', closed_at: now, changed_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', call.id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  const { notBought, basisWords, whatCame } = outcome
  await tx
    .insertInto('call_outcomes')
    .values({
      ...{ organisation_id: tx.organisationId, call_id: call.id, outcome: outcome.outcome, what_came: whatCame },
      ...{ not_bought: notBought?.amount ?? null, currency: notBought?.currency ?? null },
      ...{ basis: notBought?.basis ?? null, basis_words: basisWords, closed_by: me.id, closed_at: now },
    })
    .execute()
  await noteChange(tx, call, 'closed', { actorId: me.id, details: { outcome: outcome.outcome, whatCame }, now })
  await audit(tx, { actorId: me.id, action: 'calls.closed', subject: { kind: 'call', id: call.id } })
  for (const one of help) await closeHelp(tx, me, call, one, now)
  await thankTheOthers(tx, me, call, now)
  await publish(tx, callClosed, { callId: call.id }, { actorId: me.id })
  return true
}

async function closeHelp(tx: Writing, me: Person, call: Call, { offer, helped, hours, thanks }: Help, now: Date) {
  await tx
    .updateTable('call_offers')
    .set({ helped, hours: helped ? (hours ?? null) : null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', offer.id)
    .execute()
  const about = { callId: call.id, offerId: offer.id, title: titleOf(call) }
  if (helped) {
    await publish(tx, helpGiven, { callId: call.id, offerId: offer.id }, { actorId: me.id })
    await finishOfferedSteps(tx, { id: offer.personId }, { source: callsSourceName, key: call.id }, now)
  }
  await notify(tx, helpMoved, {
    ...{ to: helperOf(call, offer), key: `closed:${offer.id}:${now.getTime()}`, now },
    payload: { ...about, what: 'closed' },
  })
  if (thanks) await thank(tx, me, call, offer, thanks, now)
}

// Where somebody lends time, the one who asked them for it is not the helper: the call's own person is.
const helperOf = (call: Call, offer: Offer) => (call.direction === 'asks' ? offer.personId : call.personId)

async function thankTheOthers(tx: Writing, me: Person, call: Call, now: Date): Promise<void> {
  const rows = await tx
    .updateTable('call_offers')
    .set({ state: 'declined', state_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('call_id', '=', call.id)
    .where('state', 'in', ['offered', 'with-manager'])
    .returning(['id', 'person_id'])
    .execute()
  for (const { id, person_id: to } of rows)
    await notify(tx, helpMoved, {
      ...{ to, key: `declined:${id}:${now.getTime()}`, actorId: me.id, now },
      payload: { callId: call.id, offerId: id, title: titleOf(call), what: 'declined' },
    })
}

/** One line of thanks to the other side. One stands at a time; the latest replaces the earlier. */
export async function thank(
  tx: Writing,
  me: Person,
  call: Call,
  offer: Offer,
  words: string,
  now: Date,
): Promise<void> {
  await takeBackThanks(tx, me, offer, now)
  const to = me.id === offer.personId ? call.personId : offer.personId
  const id = uuid()
  await tx
    .insertInto('call_thanks')
    .values({
      organisation_id: tx.organisationId,
      id,
      offer_id: offer.id,
      from_id: me.id,
      to_id: to,
      words,
      given_at: now,
    })
    .execute()
  const notice = {
    ...{ to, key: `thanks:${id}`, actorId: me.id, now },
    payload: { callId: call.id, offerId: offer.id, title: titleOf(call), what: 'thanked' as const },
  }
  await (to === call.personId ? notify(tx, callMoved, notice) : notify(tx, helpMoved, notice))
}

/** Takes one's own line of thanks back; the other side sees it no more. */
export const takeBackThanks = (tx: Writing, me: Person, offer: Pick<Offer, 'id'>, now: Date) =>
  tx
    .updateTable('call_thanks')
    .set({ retracted_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('offer_id', '=', offer.id)
    .where('from_id', '=', me.id)
    .where('retracted_at', 'is', null)
    .execute()

/** Opens a closed call again. What was said of it stands in the trace. */
export async function reopenCall(tx: Writing, me: Person, call: Call, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('calls')
    .set({ state: 'open', closed_at: null, changed_at: now, open_until: null, chased_at: null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', call.id)
    .where('state', '=', 'closed')
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await tx
    .deleteFrom('call_outcomes')
    .where('organisation_id', '=', tx.organisationId)
    .where('call_id', '=', call.id)
    .execute()
  await noteChange(tx, call, 'reopened', { actorId: me.id, now })
  await audit(tx, { actorId: me.id, action: 'calls.reopened', subject: { kind: 'call', id: call.id } })
  await publish(tx, callPosted, { callId: call.id }, { actorId: me.id })
  return true
}

interface Kept {
  readonly title: string
  readonly whatIDid: string
  readonly whatHappened: string
  readonly happenedOn: string
}

/** Keeps the help as evidence in the helper's own passport, once. */
export async function keepAsEvidence(tx: Writing, me: Person, call: Call, offer: Offer, words: Kept, now: Date) {
  await addEvidence(
    tx,
    { person: me, kind: 'help', skills: await skillRefs(tx, call), source: `calls:${offer.id}`, ...words },
    now,
  )
  await tx
    .updateTable('call_offers')
    .set({ kept_as_evidence_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', offer.id)
    .where('kept_as_evidence_at', 'is', null)
    .execute()
}

// Evidence serves skills of frameworks; a term that stands for one is that one.
async function skillRefs(db: Reading, call: Pick<Call, 'id'>): Promise<readonly SkillRef[]> {
  const chosen = await listCallSkills(db, call)
  const termIds = chosen.flatMap(({ ref }) => ('termId' in ref ? ref.termId : []))
  const { rows } = await sql<{ frameworkId: string; skillKey: string }>`
    select f.id as "frameworkId", substr(t.key, length(f.key) + 2) as "skillKey" from terms t
    join frameworks f on f.organisation_id = t.organisation_id and t.key like f.key || '/%'
    where t.organisation_id = ${db.organisationId} and t.origin = 'framework' and t.kind = 'skill'
      and t.id = any(${termIds}::uuid[])`.execute(db)
  const refs = [...rows, ...chosen.flatMap(({ ref }) => ('termId' in ref ? [] : ref))]
  const known = await nameSkills(db, refs, 'en')
  return [...new Set(refs.map(refText))].filter(text => known.has(text)).flatMap(text => refFrom(text) ?? [])
}
