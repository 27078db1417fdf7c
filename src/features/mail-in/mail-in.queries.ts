import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'

export interface VerdictCount {
  readonly verdict: string
  readonly mails: number
  readonly lastAt: Date
}

/** What became of the mails that came in since then, the most frequent first. */
export async function countVerdicts(db: Reading, since: Date): Promise<readonly VerdictCount[]> {
  const { rows } = await sql<VerdictCount>`
    select verdict, count(*)::int as mails, max(received_at) as "lastAt" from incoming_mails
    where organisation_id = ${db.organisationId} and received_at >= ${since}
    group by verdict order by mails desc, verdict`.execute(db)
  return rows
}
