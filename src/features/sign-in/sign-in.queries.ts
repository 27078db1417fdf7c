import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { hashToken, linkLifetime } from './session.ts'

type Handle = Reading | Writing

/** The person who may sign in with this address. People who left may not. */
export function findPersonByEmail(db: Handle, email: string) {
  return (db as Reading)
    .selectFrom('people as p')
    .leftJoin('passwords as w', join =>
      join.onRef('w.organisation_id', '=', 'p.organisation_id').onRef('w.person_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.name', 'p.email', 'p.locale', 'w.hash as password_hash'])
    .where('p.organisation_id', '=', db.organisationId)
    .where('p.email', '=', email.toLowerCase())
    .where('p.left_at', 'is', null)
    .executeTakeFirst()
}

export type UsableLink = NonNullable<Awaited<ReturnType<typeof findUsableLink>>>

/** A link that nobody used yet and that is not too old, with the person it lets in. */
export function findUsableLink(db: Handle, token: string, now: Date) {
  return (db as Reading)
    .selectFrom('sign_in_links as l')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'l.organisation_id').onRef('p.id', '=', 'l.person_id'),
    )
    .select(['l.id', 'l.person_id', 'l.return_to', 'p.name'])
    .where('l.organisation_id', '=', db.organisationId)
    .where('l.token_hash', '=', hashToken(token))
    .where('l.used_at', 'is', null)
    .where('l.expires_at', '>', now)
    .where('p.left_at', 'is', null)
    .executeTakeFirst()
}

/** My e-mail address; empty when the organisation has none for me. */
export async function getEmail(db: Handle, me: Me): Promise<string> {
  const row = await (db as Reading)
    .selectFrom('people')
    .select('email')
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', me.id)
    .executeTakeFirst()
  return row?.email ?? ''
}

export function findPassword(db: Handle, me: Me) {
  return (db as Reading)
    .selectFrom('passwords')
    .select(['hash', 'changed_at'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .executeTakeFirst()
}

export type OpenSession = Awaited<ReturnType<typeof listSessions>>[number]

/** Where I am signed in now: this device first, then the one used last. */
export function listSessions(db: Handle, me: Me, now: Date) {
  return (db as Reading)
    .selectFrom('sessions')
    .select(['id', 'user_agent', 'is_shared_device', 'created_at', 'last_seen_at'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy(eb => eb('id', '=', me.sessionId), 'desc')
    .orderBy('last_seen_at', 'desc')
    .limit(100)
    .execute()
}

/** Whether this very session was opened by an e-mailed link a moment ago, which proves as much as an old password. */
export async function cameByLinkJustNow(db: Handle, me: Me, now: Date): Promise<boolean> {
  const row = await (db as Reading)
    .selectFrom('sessions as s')
    .innerJoin('sign_in_links as l', join =>
      join
        .onRef('l.organisation_id', '=', 's.organisation_id')
        .onRef('l.person_id', '=', 's.person_id')
        .onRef('l.used_at', '=', 's.created_at'),
    )
    .select(sql<number>`1`.as('yes'))
    .where('s.organisation_id', '=', db.organisationId)
    .where('s.id', '=', me.sessionId)
    .where('s.created_at', '>', new Date(now.getTime() - linkLifetime))
    .executeTakeFirst()
  return row !== undefined
}
