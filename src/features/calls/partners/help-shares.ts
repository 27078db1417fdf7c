import { sql } from 'kysely'
import { type Partner, type SharedItem, share } from '#features/partnerships/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import { partnerHelpMoved } from './partner-topic.ts'

type At = Pick<Partner, 'id'>
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

async function listOffers(db: Reading, { id }: At, which: ReturnType<typeof sql>): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from partner_offers
    where organisation_id = ${db.organisationId} and partner_id = ${id} and ${which}`.execute(db)
  return idsOf(rows)
}

interface SharedOffer extends SharedItem {
  readonly callId: string
  readonly personName: string
  readonly words: string
  readonly state: 'offered' | 'withdrawn'
  readonly offeredAt: Date
}

/** What people here offer to a partner's calls, on its way to whoever asks there. */
export const partnerOffersShare = share<SharedOffer>({
  kind: 'call-offers',
  listGiven: (db, partner) => listOffers(db, partner, sql`side = 'ours' and state <> 'over'`),
  async give(db, partner, ids) {
    const { rows } = await sql<SharedOffer>`
      select o.id, o.call_id as "callId", o.person_id as "personId", o.words, o.offered_at as "offeredAt",
        concat_ws(', ', p.name, nullif(p.job_title, '')) as "personName",
        case when o.state = 'withdrawn' then 'withdrawn' else 'offered' end as state
      from partner_offers o
        join people p on p.organisation_id = o.organisation_id and p.id = o.person_id and p.left_at is null
      where o.organisation_id = ${db.organisationId} and o.partner_id = ${partner.id} and o.side = 'ours'
        and o.state <> 'over' and o.id = any(${[...ids]}::uuid[])`.execute(db)
    return rows
  },
  listHeld: (db, partner) => listOffers(db, partner, sql`side = 'theirs'`),
  async keep(tx, partner, items, now) {
    for (const item of items) await keepOffer(tx, partner, item, now)
  },
  async forget(tx, partner, ids) {
    const which = ids === 'all' ? sql`true` : sql`id = any(${[...ids]}::uuid[])`
    await sql`delete from partner_offers where organisation_id = ${tx.organisationId} and partner_id = ${partner.id}
      and side = 'theirs' and ${which}`.execute(tx)
  },
  // What one offered stays one's own words, without what the other side wrote.
  async end(tx, partner, now) {
    await sql`update partner_offers set state = 'over', state_at = ${now}, said = '', person_name = '', call_title = '–'
      where organisation_id = ${tx.organisationId} and partner_id = ${partner.id} and side = 'ours'`.execute(tx)
  },
})

// Only on a call that is open to partners: an offer on anything else is dropped.
async function keepOffer(tx: Writing, partner: Partner, offer: SharedOffer, now: Date): Promise<void> {
  const { id, callId, personName, words, state, offeredAt } = offer
  const { rows } = await sql<{ personId: string; title: string; isNew: boolean }>`
    with call as (
      select c.person_id, c.title from calls c where c.organisation_id = ${tx.organisationId} and c.id = ${callId}
        and c.for_partners_at is not null
    ), before as (
      select o.state from partner_offers o where o.organisation_id = ${tx.organisationId} and o.id = ${id}
    ), kept as (
      insert into partner_offers (organisation_id, id, partner_id, side, call_id, call_title, person_name, words, state,
        offered_at, state_at)
      select ${tx.organisationId}::uuid, ${id}::uuid, ${partner.id}::uuid, 'theirs', ${callId}::uuid, call.title,
        ${personName}, ${words}, ${state}, ${offeredAt}::timestamptz, ${now}::timestamptz from call
      on conflict (organisation_id, id) do update set person_name = excluded.person_name,
        state = case when excluded.state = 'withdrawn' then 'withdrawn' else partner_offers.state end
        where partner_offers.side = 'theirs' and partner_offers.partner_id = excluded.partner_id
      returning id
    )
    select call.person_id as "personId", call.title, not exists (select from before) as "isNew" from call, kept`.execute(
    tx,
  )
  const [call] = rows
  const what = state === 'withdrawn' ? 'withdrawn' : 'offer'
  if (call && (what === 'withdrawn' || call.isNew))
    await notify(tx, partnerHelpMoved, {
      to: call.personId,
      payload: { partnerOfferId: id, title: call.title, what },
      key: `${id}:${what}`,
      now,
    })
}

interface SharedAnswer extends SharedItem {
  readonly state: 'chosen' | 'declined' | 'over'
  readonly said: string
  /** Who asked: told once an offer is taken up. */
  readonly asker: string
}

/** What became of offers from a partner, on its way back to whoever offered. */
export const partnerAnswersShare = share<SharedAnswer>({
  kind: 'call-answers',
  listGiven: (db, partner) => listOffers(db, partner, sql`side = 'theirs' and state in ('chosen', 'declined', 'over')`),
  async give(db, partner, ids) {
    const { rows } = await sql<SharedAnswer>`
      select o.id, o.state, o.said, case when o.state = 'chosen' then coalesce(p.name, '') else '' end as asker
      from partner_offers o
        left join calls c on c.organisation_id = o.organisation_id and c.id = o.call_id
        left join people p on p.organisation_id = c.organisation_id and p.id = c.person_id
      where o.organisation_id = ${db.organisationId} and o.partner_id = ${partner.id} and o.side = 'theirs'
        and o.state in ('chosen', 'declined', 'over') and o.id = any(${[...ids]}::uuid[])`.execute(db)
    return rows
  },
  listHeld: async () => [],
  async keep(tx, partner, items, now) {
    for (const { id, state, said, asker } of items) {
      const { rows } = await sql<{ personId: string; title: string }>`
        update partner_offers set state = ${state}, said = ${said}, state_at = ${now}, person_name = ${asker}
        where organisation_id = ${tx.organisationId} and id = ${id} and partner_id = ${partner.id} and side = 'ours'
          and state in ('offered', 'chosen') and (state, said) is distinct from (${state}::text, ${said}::text)
        returning person_id as "personId", call_title as title`.execute(tx)
      for (const { personId, title } of rows)
        await notify(tx, partnerHelpMoved, {
          to: personId,
          payload: { partnerOfferId: id, title, what: state },
          key: `${id}:${state}`,
          now,
        })
    }
  },
  forget: async () => {},
})

interface SharedMessage extends SharedItem {
  readonly offerId: string
  readonly words: string
  readonly writtenAt: Date
}

const ofPartner = (db: Reading, { id }: At) => sql`m.organisation_id = ${db.organisationId} and exists (
  select from partner_offers o where o.organisation_id = m.organisation_id and o.id = m.offer_id and o.partner_id = ${id})`

/** What people here write to people at a partner about an offer; to nobody else. */
export const partnerMessagesShare = share<SharedMessage>({
  kind: 'call-messages',
  listGiven: (db, partner) => listMessages(db, partner, 'ours'),
  async give(db, partner, ids) {
    const { rows } = await sql<SharedMessage>`
      select m.id, m.offer_id as "offerId", m.person_id as "personId", m.words, m.written_at as "writtenAt"
      from partner_offer_messages m where ${ofPartner(db, partner)} and m.side = 'ours'
        and m.id = any(${[...ids]}::uuid[])`.execute(db)
    return rows
  },
  listHeld: (db, partner) => listMessages(db, partner, 'theirs'),
  async keep(tx, partner, items, now) {
    for (const message of items) await keepMessage(tx, partner, message, now)
  },
  async forget(tx, partner, ids) {
    const which = ids === 'all' ? sql`true` : sql`m.id = any(${[...ids]}::uuid[])`
    await sql`delete from partner_offer_messages m where ${ofPartner(tx, partner)} and m.side = 'theirs' and ${which}`.execute(
      tx,
    )
  },
})

async function listMessages(db: Reading, partner: At, side: 'ours' | 'theirs'): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select m.id from partner_offer_messages m
    where ${ofPartner(db, partner)} and m.side = ${side}`.execute(db)
  return idsOf(rows)
}

async function keepMessage(tx: Writing, partner: Partner, message: SharedMessage, now: Date): Promise<void> {
  const { id, offerId, words, writtenAt } = message
  const { rows } = await sql<{ readerId: string; title: string }>`
    with offer as (
      select o.id, o.call_title as title, coalesce(o.person_id, c.person_id) as reader from partner_offers o
        left join calls c on c.organisation_id = o.organisation_id and c.id = o.call_id and o.side = 'theirs'
      where o.organisation_id = ${tx.organisationId} and o.id = ${offerId} and o.partner_id = ${partner.id}
    ), kept as (
      insert into partner_offer_messages (organisation_id, id, offer_id, side, words, written_at)
      select ${tx.organisationId}::uuid, ${id}::uuid, offer.id, 'theirs', ${words}, ${writtenAt}::timestamptz from offer
      on conflict do nothing returning id
    )
    select offer.reader as "readerId", offer.title from offer, kept where offer.reader is not null`.execute(tx)
  for (const { readerId, title } of rows)
    await notify(tx, partnerHelpMoved, {
      to: readerId,
      payload: { partnerOfferId: offerId, title, what: 'message' },
      key: `message:${id}`,
      now,
    })
}
