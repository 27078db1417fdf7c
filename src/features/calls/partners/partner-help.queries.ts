import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Told } from './calls-share.ts'

type Person = { readonly id: string }

export interface PartnerCall extends Told {
  readonly id: string
  readonly partnerId: string
  readonly partnerName: string
  readonly postedAt: Date
}

type Row = Omit<PartnerCall, keyof Told> & { readonly stored: Told }
const columns = sql`x.id, x.partner_id as "partnerId", o.name as "partnerName", x.told as stored, x.posted_at as "postedAt"
  from partner_calls x join organisations o on o.id = x.partner_id`
const toCall = ({ stored, ...row }: Row): PartnerCall => ({ ...row, ...stored })

/** What people at partners ask now, the newest first. */
export async function listPartnerCalls(db: Reading, today: string): Promise<readonly PartnerCall[]> {
  const { rows } = await sql<Row>`select ${columns} where x.organisation_id = ${db.organisationId}
    and (x.open_until is null or x.open_until >= ${today}::date) order by x.posted_at desc, x.id desc limit 100`.execute(
    db,
  )
  return rows.map(toCall)
}

/** One of them, as long as it is open. */
export async function findPartnerCall(db: Reading, id: string, today: string): Promise<PartnerCall | undefined> {
  const { rows } = await sql<Row>`select ${columns} where x.organisation_id = ${db.organisationId}
    and x.id = ${uuidOrNone(id)} and (x.open_until is null or x.open_until >= ${today}::date)`.execute(db)
  return rows.map(toCall)[0]
}

/** Whether a partner asks for anything now. */
export async function hasPartnerCalls(db: Reading): Promise<boolean> {
  const { rows } = await sql`select from partner_calls where organisation_id = ${db.organisationId} limit 1`.execute(db)
  return rows.length > 0
}

export interface PartnerOffer {
  readonly id: string
  readonly partnerId: string
  readonly partnerName: string
  readonly side: 'ours' | 'theirs'
  readonly callId: string
  readonly callTitle: string
  readonly personId: string | null
  readonly personName: string
  readonly words: string
  readonly state: 'offered' | 'chosen' | 'declined' | 'withdrawn' | 'over'
  readonly said: string
  readonly offeredAt: Date
}

// For the helper, or for whoever asked; for nobody else.
const mine = (me: Person) => sql`((f.side = 'ours' and f.person_id = ${me.id}) or (f.side = 'theirs' and exists (
  select from calls c where c.organisation_id = f.organisation_id and c.id = f.call_id and c.person_id = ${me.id})))`

async function readOffers(db: Reading, me: Person, which: ReturnType<typeof sql>): Promise<readonly PartnerOffer[]> {
  const { rows } = await sql<PartnerOffer>`
    select f.id, f.partner_id as "partnerId", o.name as "partnerName", f.side, f.call_id as "callId",
      f.call_title as "callTitle", f.person_id as "personId", f.person_name as "personName", f.words, f.state, f.said,
      f.offered_at as "offeredAt"
    from partner_offers f join organisations o on o.id = f.partner_id
    where f.organisation_id = ${db.organisationId} and ${mine(me)} and ${which}
    order by f.offered_at desc, f.id limit 100`.execute(db)
  return rows
}

/** One offer across two organisations, for one of its two people. */
export const findPartnerOffer = async (db: Reading, me: Person, id: string): Promise<PartnerOffer | undefined> =>
  (await readOffers(db, me, sql`f.id = ${uuidOrNone(id)}`))[0]

/** What somebody offered to partners, the latest first. */
export const listOwnPartnerOffers = (db: Reading, me: Person): Promise<readonly PartnerOffer[]> =>
  readOffers(db, me, sql`f.side = 'ours'`)

/** What people at partners offer on one's own call. */
export const listPartnerOffersFor = (db: Reading, me: Person, callId: string): Promise<readonly PartnerOffer[]> =>
  readOffers(db, me, sql`f.side = 'theirs' and f.call_id = ${uuidOrNone(callId)} and f.state <> 'withdrawn'`)

export interface PartnerMessage {
  readonly side: 'ours' | 'theirs'
  readonly words: string
  readonly writtenAt: Date
}

/** What both wrote, in its order. Whoever asks has found the offer. */
export const listPartnerMessages = (
  db: Reading,
  { id }: Pick<PartnerOffer, 'id'>,
): Promise<readonly PartnerMessage[]> =>
  db
    .selectFrom('partner_offer_messages')
    .select(['side', 'words', 'written_at as writtenAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('offer_id', '=', id)
    .orderBy('written_at')
    .orderBy('id')
    .limit(500)
    .execute()

/** Whether a call of one's own is for partners too. */
export async function findAsking(
  db: Reading,
  callId: string,
): Promise<{ readonly asks: boolean; readonly isNamed: boolean }> {
  const row = await db
    .selectFrom('calls')
    .select(['for_partners_at as at', 'named_to_partners as isNamed'])
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', callId)
    .executeTakeFirst()
  return { asks: row?.at != null, isNamed: row?.isNamed ?? false }
}
