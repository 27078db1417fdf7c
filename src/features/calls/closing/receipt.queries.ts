import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Call, Told } from '../call.ts'
import { findWhoWasTold } from '../matching/finding/reach.ts'

export type Distance = 'same' | 'next' | 'service' | 'far'

/** How far a call has reached: numbers for its asker and the programme, such that nobody is found behind them. */
export interface Receipt {
  readonly saw: { readonly people: number; readonly units: number } | undefined
  readonly told: Told | undefined
  /** How far those who helped sit from the asker; everybody may know who helped. */
  readonly helpers: readonly { readonly name: string; readonly distance: Distance }[]
}

/** Notes that somebody opened a call, once for each person; the asker's own looks do not count. */
export async function noteView(
  tx: Writing,
  me: { readonly id: string; readonly unitId: string | undefined },
  call: Pick<Call, 'id' | 'personId' | 'state'>,
  now: Date,
): Promise<void> {
  if (call.personId === me.id || call.state === 'draft') return
  await tx
    .insertInto('call_views')
    .values({
      ...{ organisation_id: tx.organisationId, call_id: call.id, person_id: me.id },
      ...{ unit_id: me.unitId ?? null, seen_at: now },
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'call_id', 'person_id']).doNothing())
    .execute()
}

/** How far a call has reached. Counts of fewer people than the organisation's smallest group are not given. */
export async function readReceipt(db: Reading, call: Call, minimum: number, locale: Locale): Promise<Receipt> {
  const { rows } = await sql<{ people: number; units: number }>`
    select count(*)::int as people, count(distinct unit_id)::int as units from call_views
    where organisation_id = ${db.organisationId} and call_id = ${call.id}`.execute(db)
  const [saw] = rows
  const told = await findWhoWasTold(db, call, locale)
  const reasons = told.reasons.filter(({ people }) => people >= minimum)
  return {
    saw: saw && saw.people >= minimum ? saw : undefined,
    told: told.people >= minimum ? { ...told, reasons } : undefined,
    helpers: await listDistances(db, call),
  }
}

// Two units are next to each other with one unit directly above both; a service is what lies below the top.
async function listDistances(db: Reading, call: Call): Promise<Receipt['helpers']> {
  const { rows } = await sql<{ name: string; distance: Distance }>`
    select p.name, case when h.id = a.id then 'same'
      when h.id is null or a.id is null then 'far'
      when h.parent_id = a.parent_id or h.parent_id = a.id or a.parent_id = h.id then 'next'
      when coalesce(h.path[2], h.id) = coalesce(a.path[2], a.id) then 'service' else 'far' end as distance
    from call_offers o
    join people p on p.organisation_id = o.organisation_id and p.id = o.person_id
    left join units h on h.organisation_id = p.organisation_id and h.id = p.unit_id
    left join units a on a.organisation_id = o.organisation_id and a.id = ${call.unitId ?? null}
    where o.organisation_id = ${db.organisationId} and o.call_id = ${call.id} and o.state = 'chosen'
    order by o.offered_at, o.id limit 50`.execute(db)
  return rows
}
