import { sql } from 'kysely'
import { hashToken } from '#features/sign-in/index.ts'
import type { Reading } from '#platform/db/tx.ts'

export interface Leaver {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: string | null
}

/** People who left since a day, hold a passport, can be reached, and have not been told yet that they may take it along. */
export async function listLeaversToTell(db: Reading, since: Date, limit: number): Promise<readonly Leaver[]> {
  const { rows } = await sql<Leaver>`
    select p.id, p.name, p.email, p.locale
    from people p
    where p.organisation_id = ${db.organisationId} and p.left_at >= ${since} and p.email is not null
      and exists (select from assessments a where a.organisation_id = p.organisation_id and a.person_id = p.id)
      and not exists (select from take_out_links l where l.organisation_id = p.organisation_id
        and l.person_id = p.id and l.created_at >= p.left_at)
    order by p.left_at, p.id limit ${limit}`.execute(db)
  return rows
}

/** Who may take a passport along with this link; undefined when it is unknown, too old, or the person is back. */
export async function findTakeOutLink(
  db: Reading,
  token: string,
  now: Date,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  return db
    .selectFrom('take_out_links as l')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'l.organisation_id').onRef('p.id', '=', 'l.person_id'),
    )
    .select(['p.id', 'p.name'])
    .where('l.organisation_id', '=', db.organisationId)
    .where('l.token_hash', '=', hashToken(token))
    .where('l.expires_at', '>', now)
    .where('p.left_at', 'is not', null)
    .executeTakeFirst()
}
