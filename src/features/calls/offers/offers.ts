import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { notify, settle } from '#platform/notifications/index.ts'
import type { Call } from '../call.ts'
import { helpChosen } from '../calls.events.ts'
import { callMessage, callMoved, helpMoved, teamOffer } from '../calls.topics.ts'
import type { CallPolicy } from '../policy.queries.ts'
import type { Offer, OfferState } from './offers.queries.ts'

type Person = { readonly id: string }
type Helper = Person & { readonly managerId: string | undefined }
interface Words {
  readonly words: string
  readonly whenWords: string
}

export const titleOf = ({ title }: Pick<Call, 'title'>): string => title.slice(0, 120)

/**
 * Offers help with an open call. As the programme decided, the helper's manager is told, or says yes before the asker
 * sees it. Offering twice is one offer. Returns its id and whether it waits for the manager.
 */
export async function makeOffer(
  tx: Writing,
  me: Helper,
  call: Call,
  { words, whenWords }: Words,
  policy: CallPolicy,
  now: Date,
): Promise<{ readonly id: string; readonly waits: boolean } | undefined> {
  const id = uuid()
  const manager = policy.managerPart === 'none' ? undefined : await managerOf(tx, me, call)
  const waits = policy.managerPart === 'asked' && manager !== undefined
  const { rows } = await sql<{ id: string }>`
    insert into call_offers (organisation_id, id, call_id, person_id, words, when_words, state, offered_at, state_at,
      manager_id, manager_part)
    values (${tx.organisationId}, ${id}, ${call.id}, ${me.id}, ${words}, ${whenWords},
      ${waits ? 'with-manager' : 'offered'}, ${now}, ${now}, ${manager ?? null},
      ${manager ? policy.managerPart : 'none'})
    on conflict (organisation_id, call_id, person_id) where state <> 'withdrawn' do nothing returning id`.execute(tx)
  if (rows.length === 0) return undefined
  const about = { callId: call.id, offerId: id, title: titleOf(call) }
  if (manager)
    await notify(tx, teamOffer, {
      ...{ to: manager, key: id, actorId: me.id, now },
      payload: { ...about, part: waits ? 'asked' : 'informed' },
    })
  if (!waits) await tellAsker(tx, me, call, id, now)
  return { id, waits }
}

const tellAsker = (tx: Writing, me: Person, call: Call, offerId: string, now: Date) =>
  notify(tx, callMoved, {
    ...{ to: call.personId, key: `offer:${offerId}`, actorId: me.id, now },
    payload: { callId: call.id, offerId, title: titleOf(call), what: 'offer' },
  })

// A manager who left, or who asked this very call, is nobody to ask.
async function managerOf(tx: Writing, { managerId }: Helper, call: Call): Promise<string | undefined> {
  if (!managerId || managerId === call.personId) return undefined
  const row = await tx
    .selectFrom('people')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', managerId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row?.id
}

/** Moves an offer on from one of these states; false when somebody else was quicker. */
async function move(tx: Writing, offer: Offer, from: readonly OfferState[], to: OfferState, now: Date) {
  const { numUpdatedRows } = await tx
    .updateTable('call_offers')
    .set({ state: to, state_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', offer.id)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

type Helped = 'chosen' | 'declined' | 'manager-yes' | 'manager-not-now' | 'time'

const tellHelper = (tx: Writing, me: Person, call: Call, offer: Offer, what: Helped, words: string, now: Date) =>
  notify(tx, helpMoved, {
    ...{ to: offer.personId, key: `${what}:${offer.id}:${now.getTime()}`, actorId: me.id, now },
    payload: { callId: call.id, offerId: offer.id, title: titleOf(call), what, ...(words ? { words } : {}) },
  })

/** The asker takes up an offer. Others stay as they are, so that several can be chosen. */
export async function chooseOffer(tx: Writing, me: Person, call: Call, offer: Offer, now: Date): Promise<boolean> {
  if (!(await move(tx, offer, ['offered', 'declined'], 'chosen', now))) return false
  await audit(tx, { actorId: me.id, action: 'calls.offer-chosen', subject: { kind: 'call', id: call.id } })
  await publish(tx, helpChosen, { callId: call.id, offerId: offer.id }, { actorId: me.id })
  await tellHelper(tx, me, call, offer, 'chosen', '', now)
  return true
}

/** The asker thanks for an offer that is not needed, with a line of their own. */
export async function declineOffer(tx: Writing, me: Person, call: Call, offer: Offer, words: string, now: Date) {
  if (!(await move(tx, offer, ['offered', 'chosen'], 'declined', now))) return false
  await tellHelper(tx, me, call, offer, 'declined', words, now)
  return true
}

/** The helper takes an offer back. The asker is told if it had reached them. */
export async function withdrawOffer(tx: Writing, me: Person, call: Call, offer: Offer, now: Date): Promise<boolean> {
  if (!(await move(tx, offer, ['with-manager', 'offered', 'chosen', 'not-now'], 'withdrawn', now))) return false
  await settle(tx, teamOffer, { key: offer.id, now })
  await settle(tx, callMoved, { key: `offer:${offer.id}`, now })
  if (offer.state === 'offered' || offer.state === 'chosen')
    await notify(tx, callMoved, {
      ...{ to: call.personId, key: `withdrawn:${offer.id}`, actorId: me.id, now },
      payload: { callId: call.id, title: titleOf(call), what: 'withdrawn' },
    })
  return true
}

/** The manager says yes, or not now with a reason; the asker hears only of a yes. */
export async function answerAsManager(
  tx: Writing,
  me: Person,
  call: Call,
  offer: Offer,
  { agrees, words }: { readonly agrees: boolean; readonly words: string },
  now: Date,
): Promise<boolean> {
  const from: OfferState[] = agrees ? ['with-manager', 'not-now'] : ['with-manager', 'offered']
  if (!(await move(tx, offer, from, agrees ? 'offered' : 'not-now', now))) return false
  await tx
    .updateTable('call_offers')
    .set({ manager_part: agrees ? 'agreed' : 'not-now', manager_words: words, manager_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', offer.id)
    .execute()
  await settle(tx, teamOffer, { key: offer.id, now })
  await audit(tx, {
    ...{ actorId: me.id, action: 'calls.manager-answered', subject: { kind: 'call', id: call.id } },
    details: { agrees },
  })
  await tellHelper(tx, me, call, offer, agrees ? 'manager-yes' : 'manager-not-now', words, now)
  if (agrees) await tellAsker(tx, { id: offer.personId }, call, offer.id, now)
  else await settle(tx, callMoved, { key: `offer:${offer.id}`, now })
  return true
}

/** Writes to the other side; only the two of them read it. */
export async function writeMessage(tx: Writing, me: Person, call: Call, offer: Offer, words: string, now: Date) {
  const id = uuid()
  await tx
    .insertInto('call_messages')
    .values({ organisation_id: tx.organisationId, id, offer_id: offer.id, person_id: me.id, words, written_at: now })
    .execute()
  await notify(tx, callMessage, {
    ...{ to: me.id === offer.personId ? call.personId : offer.personId, key: id, actorId: me.id, now },
    payload: { callId: call.id, offerId: offer.id, title: titleOf(call) },
  })
}

/** Says when the help is to be; the other side is told, and both can put it into a calendar. */
export async function agreeTime(
  tx: Writing,
  me: Person,
  call: Call,
  offer: Offer,
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('call_offers')
    .set(eb => ({ starts_at: startsAt, ends_at: endsAt, calendar_sequence: eb('calendar_sequence', '+', 1) }))
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', offer.id)
    .execute()
  if (me.id !== offer.personId) await tellHelper(tx, me, call, offer, 'time', '', now)
  else
    await notify(tx, callMessage, {
      ...{ to: call.personId, key: `time:${offer.id}:${now.getTime()}`, actorId: me.id, now },
      payload: { callId: call.id, offerId: offer.id, title: titleOf(call) },
    })
}
