import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { day } from '#platform/time.ts'

const days = 30

/** Removes the ballots of waves that have been closed for so long that nobody reopens them. Returns those waves. */
export async function forgetDrafts(tx: Writing, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with gone as (
      delete from survey_ballots b using survey_waves w
      where b.organisation_id = ${tx.organisationId} and w.organisation_id = b.organisation_id and w.id = b.wave_id
        and w.status = 'closed' and w.closed_at < ${new Date(now.getTime() - days * day)}
      returning b.wave_id
    ) select distinct wave_id as id from gone`.execute(tx)
  return rows.map(({ id }) => id)
}
