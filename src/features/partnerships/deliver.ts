import { sql } from 'kysely'
import type { Database, Reading, Writing } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { findPartner, listPartners } from './partners.queries.ts'
import type { AnyShare, Partner } from './share.ts'

/** The job that carries copies over; the features that share ask for it by `shareAnew`. */
export const deliverShare = { name: 'partnerships.deliver', attempts: 25 }

/**
 * Brings copies at all partners up to date, in the transaction of the change itself: the job takes over what is given
 * now and takes back what is not. Without ids, everything of the kind. Costs one query where there are no partners.
 */
export async function shareAnew(tx: Writing, { kind }: Pick<AnyShare, 'kind'>, ids?: readonly string[]): Promise<void> {
  if (ids?.length === 0) return
  for (const { id: partnerId } of await listPartners(tx))
    await enqueue(tx, deliverShare, { partnerId, direction: 'give', kind, ...(ids ? { ids: [...ids] } : {}) })
}

interface Way {
  readonly from: string
  readonly to: string
  readonly now: Date
}

const atOnce = 200

/**
 * Carries one kind of thing from one organisation to another: reads in the one, writes in the other, in two transactions
 * that never see both. The receiving side's row of the partnership is locked first and what is given is read afterwards,
 * so that of two deliveries at the same time the later one always knows more; nothing that was taken back comes again.
 */
export async function deliver(database: Database, share: AnyShare, way: Way, only?: readonly string[]): Promise<void> {
  const ids = only ?? (await allIds(database, share, way))
  for (let first = 0; first < ids.length; first += atOnce)
    await oneAtATime(() => deliverSome(database, share, way, ids.slice(first, first + atOnce)))
}

// Each holds one connection while it asks for another; two at a time could wait for each other in a small pool.
let last: Promise<void> = Promise.resolve()

function oneAtATime(work: () => Promise<void>): Promise<void> {
  const mine = last.then(work)
  last = mine.catch(() => {})
  return mine
}

async function allIds(database: Database, share: AnyShare, { from, to }: Way): Promise<readonly string[]> {
  const given = await database.reading(from, async db => {
    const partner = await findPartner(db, to)
    return partner ? share.listGiven(db, partner) : []
  })
  const held = await database.reading(to, db => share.listHeld(db, { id: from }))
  return [...new Set([...given, ...held])]
}

async function deliverSome(
  database: Database,
  share: AnyShare,
  { from, to, now }: Way,
  ids: readonly string[],
): Promise<void> {
  await database.writing(to, async tx => {
    const giver = await lockPartner(tx, from)
    // A partnership that has ended took everything back already.
    if (!giver) return
    const given = await database.reading(from, async db => {
      const partner = await findSame(db, to, giver)
      return partner ? await share.give(db, partner, ids) : []
    })
    const kept = new Set(given.map(({ id }) => id))
    await share.keep(tx, giver, given, now)
    await share.forget(
      tx,
      giver,
      ids.filter(id => !kept.has(id)),
      now,
    )
    // Still under the lock, so that the record of a later delivery is the later one too.
    await database.writing(from, own => noteDelivered(own, share.kind, to, { items: given, ids, now }))
  })
}

const findSame = async (db: Reading, partnerId: string, { partnershipId }: Partner) => {
  const partner = await findPartner(db, partnerId)
  return partner?.partnershipId === partnershipId ? partner : undefined
}

/** The partner, if the partnership runs; until the transaction ends nobody else delivers or ends it. */
async function lockPartner(tx: Writing, partnerId: string): Promise<Partner | undefined> {
  await sql`select from partnerships where organisation_id = ${tx.organisationId} and partner_id = ${partnerId}
    and state = 'active' for update`.execute(tx)
  return findPartner(tx, partnerId)
}

interface Delivered {
  readonly items: readonly { readonly id: string; readonly personId?: string | undefined }[]
  readonly ids: readonly string[]
  readonly now: Date
}

// The giving side's own record of where its copies lie.
async function noteDelivered(tx: Writing, kind: string, partnerId: string, { items, ids, now }: Delivered) {
  const gone = ids.filter(id => !items.some(item => item.id === id))
  if (gone.length > 0)
    await tx
      .deleteFrom('partner_deliveries')
      .where('organisation_id', '=', tx.organisationId)
      .where('partner_id', '=', partnerId)
      .where('kind', '=', kind)
      .where('item_id', 'in', gone)
      .execute()
  if (items.length === 0) return
  await tx
    .insertInto('partner_deliveries')
    .values(
      items.map(({ id, personId }) => ({
        ...{ organisation_id: tx.organisationId, partner_id: partnerId, kind, item_id: id },
        ...{ person_id: personId ?? null, first_at: now, last_at: now },
      })),
    )
    .onConflict(conflict =>
      conflict
        .columns(['organisation_id', 'partner_id', 'kind', 'item_id'])
        .doUpdateSet(eb => ({ last_at: now, person_id: eb.ref('excluded.person_id') })),
    )
    .execute()
}
