import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { shareAnew } from '#features/partnerships/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { callsShare } from './calls-share.ts'
import { partnerAnswersShare, partnerMessagesShare, partnerOffersShare } from './help-shares.ts'
import type { PartnerCall, PartnerOffer } from './partner-help.queries.ts'

type Person = { readonly id: string }

/** Asks partners too from now on, or no more. */
export async function askPartners(
  tx: Writing,
  callId: string,
  { asks, isNamed }: { readonly asks: boolean; readonly isNamed: boolean },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('calls')
    .set({ for_partners_at: asks ? now : null, named_to_partners: asks && isNamed })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', callId)
    .execute()
  await shareAnew(tx, callsShare, [callId])
}

/** Somebody offers to help with a call at a partner. */
export async function offerToPartner(
  tx: Writing,
  me: Person,
  { id: callId, partnerId, call }: PartnerCall,
  words: string,
  now: Date,
): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('partner_offers')
    .values({
      ...{ organisation_id: tx.organisationId, id, partner_id: partnerId, side: 'ours', call_id: callId },
      ...{ call_title: call.title, person_id: me.id, words, state: 'offered', offered_at: now, state_at: now },
    })
    .execute()
  await shareAnew(tx, partnerOffersShare, [id])
  return id
}

/** The asker takes an offer up or declines it; or the helper takes it back. False where it is not open any more. */
export async function settleOffer(
  tx: Writing,
  { id, side }: Pick<PartnerOffer, 'id' | 'side'>,
  to: 'chosen' | 'declined' | 'withdrawn',
  said: string,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update partner_offers set state = ${to}, said = ${said}, state_at = ${now}
    where organisation_id = ${tx.organisationId} and id = ${id} and state = 'offered' and side = ${side}`.execute(tx)
  await shareAnew(tx, to === 'withdrawn' ? partnerOffersShare : partnerAnswersShare, [id])
  return numAffectedRows === 1n
}

/** One of the two writes to the other. */
export async function writeToPartner(
  tx: Writing,
  me: Person,
  { id: offerId }: Pick<PartnerOffer, 'id'>,
  words: string,
  now: Date,
): Promise<void> {
  const id = uuid()
  const own = { organisation_id: tx.organisationId, id, offer_id: offerId }
  await tx
    .insertInto('partner_offer_messages')
    .values({ ...own, side: 'ours', person_id: me.id, words, written_at: now })
    .execute()
  await shareAnew(tx, partnerMessagesShare, [id])
}

/** A call is closed: partners read it no more, and whoever offered hears of it. */
export async function closeToPartners(tx: Writing, callId: string, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`update partner_offers set state = 'over', state_at = ${now}
    where organisation_id = ${tx.organisationId} and call_id = ${callId} and side = 'theirs'
      and state in ('offered', 'chosen') returning id`.execute(tx)
  await shareAnew(tx, callsShare, [callId])
  await shareAnew(
    tx,
    partnerAnswersShare,
    rows.map(({ id }) => id),
  )
}
