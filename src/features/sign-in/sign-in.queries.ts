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
    .select(['l.id', 'l.person_id', 'l.return_to', 'l.is_printed', 'p.name'])
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
    .select(['id', 'user_agent', 'is_shared_device', 'created_at', 'last_seen_at', 'signed_in_by'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy(eb => eb('id', '=', me.sessionId), 'desc')
    .orderBy('last_seen_at', 'desc')
    .limit(100)
    .execute()
}

export type DisownableSession = NonNullable<Awaited<ReturnType<typeof findDisownable>>>

/** The open session that a mail about a new device was about. */
export function findDisownable(db: Handle, token: string, now: Date) {
  return (db as Reading)
    .selectFrom('sessions')
    .select(['id', 'person_id as personId', 'user_agent as userAgent', 'created_at as createdAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('disown_token_hash', '=', hashToken(token))
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Whether this very session showed within the last 20 minutes who it is, by something other than the password. */
export async function provedWithoutPassword(db: Handle, me: Me, now: Date): Promise<boolean> {
  const row = await (db as Reading)
    .selectFrom('sessions')
    .select('proved_by')
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', me.sessionId)
    .where('proved_at', '>', new Date(now.getTime() - linkLifetime))
    .where('proved_by', '<>', 'password')
    .executeTakeFirst()
  return row !== undefined
}
