import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { isAskedSql, requestsSql } from './may-confirm-sql.ts'
import type { PersonName } from './requests.ts'

/** Who beside its owner sees a piece of evidence now, because it was sent to them and waits or was answered. */
export async function listReaders(
  db: Reading,
  me: { readonly id: string },
  evidenceId: string,
): Promise<readonly PersonName[]> {
  const { rows } = await sql<PersonName>`
    select distinct c.id, c.name from (
      select unnest(case
          when r.state = 'answered' then array[r.answered_by]
          when r.asks_assessors then array(select person_id from assessors
            where organisation_id = r.organisation_id and ended_at is null)
          else array[r.asked_id] end) as reader, r.id as request_id
      from ${requestsSql(db.organisationId)} and r.person_id = ${me.id}
        and (r.state = 'waiting' or (r.state = 'answered' and exists (select from endorsements n
          where n.organisation_id = r.organisation_id and n.request_id = r.id and n.given_by = r.answered_by
            and n.retracted_at is null)))
        and exists (select from confirmation_request_evidence x where x.organisation_id = r.organisation_id
          and x.request_id = r.id and x.evidence_id = ${evidenceId})
    ) sent
    join people c on c.organisation_id = ${db.organisationId} and c.id = sent.reader and c.left_at is null
    where exists (select from ${requestsSql(db.organisationId)} and r.id = sent.request_id and ${isAskedSql(sql`c.id`)})
    order by c.name, c.id limit 50`.execute(db)
  return rows
}
