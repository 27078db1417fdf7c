import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { ToldResults } from './results-share.ts'

export interface PartnerResult {
  readonly id: string
  readonly partnerName: string
  readonly told: ToldResults
  readonly publishedAt: Date
}

const columns = sql`x.id, o.name as "partnerName", x.told, x.published_at as "publishedAt"
  from partner_results x join organisations o on o.id = x.partner_id`

/** Results that partners published, the latest first. */
export async function listPartnerResults(db: Reading): Promise<readonly PartnerResult[]> {
  const { rows } = await sql<PartnerResult>`select ${columns}
    where x.organisation_id = ${db.organisationId} order by x.published_at desc, x.id limit 200`.execute(db)
  return rows
}

/** One of them; undefined once it was taken back. */
export async function findPartnerResult(db: Reading, id: string): Promise<PartnerResult | undefined> {
  const { rows } = await sql<PartnerResult>`select ${columns}
    where x.organisation_id = ${db.organisationId} and x.id = ${uuidOrNone(id)}`.execute(db)
  return rows[0]
}
