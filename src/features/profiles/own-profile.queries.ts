import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import { loadProfiles, type WholeProfile } from './profiles.queries.ts'

/** Everything that somebody tells about themselves, for their own eyes. */
export async function getOwnProfile(db: Reading, me: { readonly id: string }): Promise<WholeProfile> {
  const [whole] = await loadProfiles(db, [me.id])
  return found(whole)
}

export interface HistoryRow {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
  readonly changedAt: Date
}

/** One's own changes, the latest first; at most two hundred. */
export function listOwnChanges(db: Reading, me: { readonly id: string }): Promise<readonly HistoryRow[]> {
  return db
    .selectFrom('profile_changes')
    .select(['field', 'before', 'after', 'changed_at as changedAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

/** Open units by every word of their name that was typed; at most twenty. */
export function findUnitsCalled(
  db: Reading,
  words: readonly string[],
): Promise<readonly { id: string; name: string }[]> {
  let units = db
    .selectFrom('units')
    .select(['id', 'name'])
    .where('organisation_id', '=', db.organisationId)
    .where('closed_at', 'is', null)
  for (const word of words) units = units.where('search_text', 'like', `%${word}%`)
  return units.orderBy('name').orderBy('id').limit(20).execute()
}

export interface MailChoices {
  readonly locale: string | null
  readonly reminders: boolean
}

/** Which language somebody wants mails in, and whether they want to be reminded. */
export async function getMailChoices(db: Reading, me: { readonly id: string }): Promise<MailChoices> {
  const row = await db
    .selectFrom('people as p')
    .leftJoin('profile_reminders as r', join =>
      join.onRef('r.organisation_id', '=', 'p.organisation_id').onRef('r.person_id', '=', 'p.id'),
    )
    .select(['p.locale', 'r.stopped_at as stoppedAt'])
    .where('p.organisation_id', '=', db.organisationId)
    .where('p.id', '=', me.id)
    .executeTakeFirst()
  const { locale, stoppedAt } = found(row)
  return { locale, reminders: stoppedAt === null }
}
