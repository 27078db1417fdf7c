import { sql } from 'kysely'
import type { SealState } from '#features/stamps/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { BroughtPassport } from './passport-file.ts'

export interface Arrival {
  readonly id: string
  readonly passport: BroughtPassport
  readonly fromName: string
  readonly issuer: string | null
  readonly seal: SealState
  readonly takenOutAt: Date
  readonly receivedAt: Date
  readonly broughtAt: Date | null
}

/** One's own arrival; undefined for everybody else's. */
export async function findArrival(db: Reading, me: { readonly id: string }, id: string): Promise<Arrival | undefined> {
  const row = await arrivalsOf(db, me).select('passport').where('id', '=', id).executeTakeFirst()
  return row as Arrival | undefined
}

export type ListedArrival = Omit<Arrival, 'passport'>

/** What somebody brought along, the newest first. */
export async function listArrivals(db: Reading, me: { readonly id: string }): Promise<readonly ListedArrival[]> {
  const rows = await arrivalsOf(db, me).orderBy('received_at', 'desc').limit(100).execute()
  return rows as readonly ListedArrival[]
}

const arrivalsOf = (db: Reading, me: { readonly id: string }) =>
  db
    .selectFrom('arrivals')
    .select(['id', 'from_name as fromName', 'issuer', 'seal'])
    .select(['taken_out_at as takenOutAt', 'received_at as receivedAt', 'brought_at as broughtAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)

export interface CameAlong {
  readonly frameworkId: string
  readonly skillKey: string
  readonly level: number
  readonly saidAt: Date
  readonly confirmed: { readonly name?: string; readonly by?: string } | null
}

/** The answers that came of an arrival. */
export async function listCameAlong(db: Reading, arrivalId: string): Promise<readonly CameAlong[]> {
  const { rows } = await sql<CameAlong>`
    select v.framework_id as "frameworkId", s.key as "skillKey", a.level, b.said_at as "saidAt", b.confirmed
    from brought_answers b
    join assessments a on a.organisation_id = b.organisation_id and a.id = b.assessment_id
    join skills s on s.organisation_id = a.organisation_id and s.id = a.skill_id
    join framework_versions v on v.organisation_id = s.organisation_id and v.id = s.framework_version_id
    where b.organisation_id = ${db.organisationId} and b.arrival_id = ${arrivalId}::uuid
    order by v.framework_id, s.key`.execute(db)
  return rows
}
