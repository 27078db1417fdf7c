import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import type { Call } from '../call.ts'
import type { Nullable, Viewer } from '../calls.queries.ts'

export type OfferState = 'with-manager' | 'offered' | 'chosen' | 'declined' | 'withdrawn' | 'not-now'

/** What somebody offered on a call. */
export interface Offer {
  readonly id: string
  readonly callId: string
  readonly personId: string
  readonly personName: string
  readonly jobTitle: string
  readonly unitName: string | undefined
  readonly hasLeft: boolean
  readonly words: string
  readonly whenWords: string
  readonly state: OfferState
  readonly offeredAt: Date
  readonly managerId: string | undefined
  readonly managerName: string | undefined
  readonly managerPart: 'none' | 'informed' | 'asked' | 'agreed' | 'not-now'
  readonly managerWords: string
  readonly startsAt: Date | undefined
  readonly endsAt: Date | undefined
  readonly calendarSequence: number
  readonly helped: boolean | undefined
  readonly hours: number | undefined
  readonly keptAsEvidenceAt: Date | undefined
}

const columns = sql`o.id, o.call_id as "callId", o.person_id as "personId", p.name as "personName",
  p.job_title as "jobTitle", u.name as "unitName", p.left_at is not null as "hasLeft", o.words,
  o.when_words as "whenWords", o.state, o.offered_at as "offeredAt", o.manager_id as "managerId", m.name as "managerName",
  o.manager_part as "managerPart", o.manager_words as "managerWords", o.starts_at as "startsAt", o.ends_at as "endsAt",
  o.calendar_sequence as "calendarSequence", o.helped, o.hours::float8 as hours,
  o.kept_as_evidence_at as "keptAsEvidenceAt"`

const offersWithPeople = sql`call_offers o
  join people p on p.organisation_id = o.organisation_id and p.id = o.person_id
  left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
  left join people m on m.organisation_id = o.organisation_id and m.id = o.manager_id`

const toOffer = (row: Nullable<Offer>): Offer =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? undefined])) as unknown as Offer

/** What the asker of a call may see of its offers: all that reached them, chosen ones first. */
export async function listOffersFor(db: Reading, me: Viewer, call: Pick<Call, 'id' | 'personId'>) {
  if (call.personId !== me.id) return []
  const { rows } = await sql<Nullable<Offer>>`
    select ${columns} from ${offersWithPeople}
    where o.organisation_id = ${db.organisationId} and o.call_id = ${call.id}
      and o.state in ('offered', 'chosen', 'declined')
    order by o.state <> 'chosen', o.state <> 'offered', o.offered_at, o.id`.execute(db)
  return rows.map(toOffer)
}

/** One's own offer on a call that stands, or was answered. */
export async function findMyOffer(db: Reading, me: Viewer, call: Pick<Call, 'id'>): Promise<Offer | undefined> {
  const { rows } = await sql<Nullable<Offer>>`
    select ${columns} from ${offersWithPeople}
    where o.organisation_id = ${db.organisationId} and o.call_id = ${call.id} and o.person_id = ${me.id}
      and o.state <> 'withdrawn'`.execute(db)
  return rows[0] && toOffer(rows[0])
}

export type OfferPart = 'asker' | 'helper' | 'manager'

/** An offer with what part the viewer has in it; for everybody else it does not exist. */
export async function getOffer(
  db: Reading,
  me: Viewer,
  call: Pick<Call, 'id' | 'personId'>,
  offerId: string,
): Promise<{ readonly offer: Offer; readonly part: OfferPart }> {
  const { rows } = await sql<Nullable<Offer>>`
    select ${columns} from ${offersWithPeople}
    where o.organisation_id = ${db.organisationId} and o.call_id = ${call.id} and o.id = ${uuidOrNone(offerId)}
      and (o.person_id = ${me.id} or o.manager_id = ${me.id}
        or (${call.personId} = ${me.id} and o.state in ('offered', 'chosen', 'declined')))`.execute(db)
  const offer = toOffer(found(rows[0], 'No such offer'))
  return { offer, part: offer.personId === me.id ? 'helper' : call.personId === me.id ? 'asker' : 'manager' }
}

/** How many offers a call has had that reached its asker and were not taken back. */
export async function countOffers(db: Reading, call: Pick<Call, 'id'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from call_offers where organisation_id = ${db.organisationId}
      and call_id = ${call.id} and state in ('offered', 'chosen', 'declined')`.execute(db)
  return rows[0]?.count ?? 0
}

export interface Message {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly words: string
  readonly writtenAt: Date
}

/** What the asker and the helper wrote to each other, the oldest first. Ask `getOffer` before, and show no manager. */
export async function listMessages(db: Reading, offer: Pick<Offer, 'id'>): Promise<readonly Message[]> {
  const { rows } = await sql<Message>`
    select m.id, m.person_id as "personId", p.name as "personName", m.words, m.written_at as "writtenAt"
    from call_messages m join people p on p.organisation_id = m.organisation_id and p.id = m.person_id
    where m.organisation_id = ${db.organisationId} and m.offer_id = ${offer.id}
    order by m.written_at, m.id limit 200`.execute(db)
  return rows
}

export interface Thanks {
  readonly id: string
  readonly fromId: string
  readonly words: string
}

/** The lines of thanks that stand, of either side. */
export async function listThanks(db: Reading, offer: Pick<Offer, 'id'>): Promise<readonly Thanks[]> {
  const { rows } = await sql<Thanks>`
    select id, from_id as "fromId", words from call_thanks
    where organisation_id = ${db.organisationId} and offer_id = ${offer.id} and retracted_at is null
    order by given_at`.execute(db)
  return rows
}

/** Who helped with a closed call, as both sides have it; everybody who sees the call may know. */
export async function listHelpers(db: Reading, call: Call): Promise<readonly Pick<Offer, 'personName' | 'hours'>[]> {
  const { rows } = await sql<Nullable<Pick<Offer, 'personName' | 'hours'>>>`
    select p.name as "personName", o.hours::float8 as hours from call_offers o
    join people p on p.organisation_id = o.organisation_id
      and p.id = case when ${call.direction} = 'asks' then o.person_id else ${call.personId}::uuid end
    where o.organisation_id = ${db.organisationId} and o.call_id = ${call.id} and o.helped
    order by o.offered_at, o.id limit 50`.execute(db)
  return rows.map(({ personName, hours }) => ({ personName, hours: hours ?? undefined }))
}
