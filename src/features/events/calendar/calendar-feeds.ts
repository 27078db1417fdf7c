import type { Reading, Writing } from '#platform/db/tx.ts'
import { hashOfToken, newToken } from '#platform/secrets/token.ts'

/** So many calendars at a time. */
export const mostCalendars = 10

export interface CalendarFeed {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
}

/** Somebody's working calendar addresses, the oldest first. */
export const listCalendars = (db: Reading, me: { readonly id: string }): Promise<readonly CalendarFeed[]> =>
  db
    .selectFrom('calendar_feeds')
    .select(['id', 'name', 'created_at as createdAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** Makes a private address of somebody's calendar. Returns the token in it, which is told this once. */
export async function makeCalendar(
  tx: Writing,
  me: { readonly id: string },
  { id, name, now }: { readonly id: string; readonly name: string; readonly now: Date },
): Promise<string> {
  const token = newToken()
  const hash = hashOfToken(token)
  await tx
    .insertInto('calendar_feeds')
    .values({ organisation_id: tx.organisationId, id, person_id: me.id, token_hash: hash, name, created_at: now })
    .execute()
  return token
}

/** Withdraws an address; false when it is not theirs or was withdrawn. */
export async function revokeCalendar(
  tx: Writing,
  me: { readonly id: string },
  id: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('calendar_feeds')
    .set({ revoked_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Withdraws all addresses of that name, such as those that a program made before. */
export async function withdrawCalendars(
  tx: Writing,
  me: { readonly id: string },
  name: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('calendar_feeds')
    .set({ revoked_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('name', '=', name)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Whose calendar an address shows, while they work here. */
export async function findCalendarOwner(
  db: Reading,
  token: string,
): Promise<{ readonly id: string; readonly locale: string | null } | undefined> {
  return db
    .selectFrom('calendar_feeds as f')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'f.organisation_id').onRef('p.id', '=', 'f.person_id'),
    )
    .select(['p.id', 'p.locale'])
    .where('f.organisation_id', '=', db.organisationId)
    .where('f.token_hash', '=', hashOfToken(token))
    .where('f.revoked_at', 'is', null)
    .where('p.left_at', 'is', null)
    .executeTakeFirst()
}

/** Whether somebody wants invitations by mail; so, unless they said otherwise. */
export async function wantsInvitations(db: Reading, me: { readonly id: string }): Promise<boolean> {
  const row = await db
    .selectFrom('calendar_choices')
    .select('wants_invitations')
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .executeTakeFirst()
  return row?.wants_invitations ?? true
}

export async function chooseInvitations(
  tx: Writing,
  me: { readonly id: string },
  wants: boolean,
  now: Date,
): Promise<void> {
  const choice = { wants_invitations: wants, changed_at: now }
  await tx
    .insertInto('calendar_choices')
    .values({ organisation_id: tx.organisationId, person_id: me.id, ...choice })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet(choice))
    .execute()
}
