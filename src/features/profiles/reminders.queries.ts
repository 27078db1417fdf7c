import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { hashOfToken } from '#platform/secrets/token.ts'

export interface Reminded {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: string | null
  /** When they last changed or confirmed their profile. */
  readonly heededAt: Date
}

/**
 * People who tell something, can be reached, have neither changed nor confirmed it since a day, were not reminded since
 * that day, and have not asked for quiet.
 */
export async function listToRemind(db: Reading, since: Date, limit: number): Promise<readonly Reminded[]> {
  const { rows } = await sql<Reminded>`
    select p.id, p.name, p.email, p.locale, greatest(f.changed_at, f.confirmed_at) as "heededAt"
    from profiles f
      join people p on p.organisation_id = f.organisation_id and p.id = f.person_id
      left join profile_reminders r on r.organisation_id = f.organisation_id and r.person_id = f.person_id
    where f.organisation_id = ${db.organisationId} and p.left_at is null and p.email is not null
      and greatest(f.changed_at, f.confirmed_at) < ${since}
      and r.stopped_at is null and (r.sent_at is null or r.sent_at < ${since})
    order by "heededAt", p.id limit ${limit}`.execute(db)
  return rows
}

/** Whose reminders a mailed link stops; undefined when a newer mail has taken its place. */
export async function findReminderByLink(db: Reading, token: string): Promise<{ personId: string } | undefined> {
  return db
    .selectFrom('profile_reminders')
    .select('person_id as personId')
    .where('organisation_id', '=', db.organisationId)
    .where('stop_token_hash', '=', hashOfToken(token))
    .executeTakeFirst()
}
