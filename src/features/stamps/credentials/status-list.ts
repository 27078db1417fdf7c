import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { credentialsContext, type Json } from './contexts.ts'
import { type Issuer, profileOf, statusAddress } from './issuer.ts'
import type { OpenKey } from './keys.ts'
import { signCredential, timeOf } from './sign.ts'

/** The least that a status list may have (Bitstring Status List, section 3.1), so that nobody is told by the place. */
export const listLength = 131_072

export interface StatusPlace {
  readonly listId: string
  readonly listNumber: number
  readonly index: number
}

interface List {
  readonly id: string
  readonly number: number
  readonly multiplier: number
  readonly shift: number
  readonly used: number
}

/** So many places that nobody has, on the newest list or on new ones. Taken for good, in the caller's transaction. */
export async function takePlaces(tx: Writing, count: number): Promise<readonly StatusPlace[]> {
  const places: StatusPlace[] = []
  while (places.length < count) {
    const list = (await lockRoomyList(tx)) ?? (await addList(tx))
    const now = Math.min(count - places.length, listLength - list.used)
    for (let place = 0; place < now; place += 1)
      places.push({ listId: list.id, listNumber: list.number, index: indexOf(list, list.used + place) })
    await tx
      .updateTable('status_lists')
      .set({ used: list.used + now })
      .where('organisation_id', '=', tx.organisationId)
      .where('id', '=', list.id)
      .execute()
  }
  return places
}

// With an odd factor each number meets each place once, since the length is a power of two.
const indexOf = ({ multiplier, shift }: List, place: number): number =>
  Number((BigInt(multiplier) * BigInt(place) + BigInt(shift)) % BigInt(listLength))

function lockRoomyList(tx: Writing): Promise<List | undefined> {
  return tx
    .selectFrom('status_lists')
    .select(['id', 'number', 'multiplier', 'shift', 'used'])
    .where('organisation_id', '=', tx.organisationId)
    .where('used', '<', listLength)
    .orderBy('number')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

async function addList(tx: Writing): Promise<List> {
  const { last } = await tx
    .selectFrom('status_lists')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('organisation_id', '=', tx.organisationId)
    .executeTakeFirstOrThrow()
  const list = {
    ...{ id: uuid(), number: (last ?? 0) + 1, used: 0 },
    ...{ multiplier: randomInt(listLength / 2) * 2 + 1, shift: randomInt(listLength) },
  }
  await tx
    .insertInto('status_lists')
    .values({ organisation_id: tx.organisationId, ...list })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return (await lockRoomyList(tx)) ?? list
}

/** What a credential says about where its state can be read. */
export function statusEntry(issuer: Issuer, listNumber: number, index: number | string, purpose = 'revocation'): Json {
  const address = statusAddress(issuer, listNumber)
  return {
    id: `${address}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(index),
    statusListCredential: address,
  }
}

/** The places of a list that are set: what was revoked or refused. Nothing if there is no such list. */
export async function findSetPlaces(db: Reading, number: number): Promise<readonly number[] | undefined> {
  const { rows } = await sql<{ places: number[] | null }>`
    select array(
      select s.status_index from stamps s where s.organisation_id = l.organisation_id and s.status_list_id = l.id
        and (s.revoked_at is not null or s.refused_at is not null)
      union all
      select a.status_index from api_credentials a where a.organisation_id = l.organisation_id
        and a.status_list_id = l.id and a.is_set
      order by 1) as places
    from status_lists l where l.organisation_id = ${db.organisationId} and l.number = ${number}`.execute(db)
  return rows[0] && (rows[0].places ?? [])
}

const remembered = new Map<string, Json>()
const hour = 60 * 60_000

/** The list as a signed credential. Made anew when a place changed, and every hour. */
export async function statusCredential(
  issuer: Issuer,
  { number, set, key, now }: { number: number; set: readonly number[]; key: OpenKey; now: Date },
): Promise<Json> {
  const since = new Date(Math.floor(now.getTime() / hour) * hour)
  const name = [issuer.did, number, key.key.id, since.getTime(), set.join(',')].join(' ')
  const known = remembered.get(name)
  if (known) return known
  const { createList } = await import('@digitalbazaar/vc-bitstring-status-list')
  const list = await createList({ length: listLength })
  for (const place of set) list.setStatus(place, true)
  const id = statusAddress(issuer, number)
  const credential = {
    '@context': [credentialsContext],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: profileOf(issuer).id,
    validFrom: timeOf(since),
    validUntil: timeOf(new Date(since.getTime() + 48 * hour)),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: await list.encode(),
    },
  }
  const signed = await signCredential(credential, { issuer, key, now: since })
  if (remembered.size > 200) remembered.clear()
  remembered.set(name, signed)
  return signed
}
