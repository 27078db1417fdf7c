import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { uuidOrNone } from '#features/people/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { GlobalReading, Reading, Writing } from '#platform/db/tx.ts'
import { hashOfToken, newToken } from '#platform/secrets/token.ts'
import { day } from '#platform/time.ts'

/** So long may a code be taken up. */
export const codeLivesDays = 14

interface Invitation {
  readonly id: string
  readonly note: string
  readonly slug: string
  readonly by: string
  readonly now: Date
}

/** Makes a code that names this organisation. It is returned this once; only its hash is kept. Audited. */
export async function invitePartner(tx: Writing, { id, note, slug, by, now }: Invitation): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('partner_invitations')
    .values({
      ...{ organisation_id: tx.organisationId, id, token_hash: hashOfToken(token), note, made_by: by, made_at: now },
      expires_at: new Date(now.getTime() + codeLivesDays * day),
    })
    .execute()
  await audit(tx, { actorId: by, action: 'partnerships.invited', subject: { kind: 'partner-invitation', id } })
  return `${slug}.${token}`
}

export interface WaitingInvitation {
  readonly id: string
  readonly note: string
  readonly madeBy: string | null
  readonly madeAt: Date
  readonly expiresAt: Date
}

const waiting = (db: Reading, now: Date) =>
  db
    .selectFrom('partner_invitations as i')
    .leftJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'i.organisation_id').onRef('p.id', '=', 'i.made_by'),
    )
    .select(['i.id', 'i.note', 'p.name as madeBy', 'i.made_at as madeAt', 'i.expires_at as expiresAt'])
    .where('i.organisation_id', '=', db.organisationId)
    .where('i.used_at', 'is', null)
    .where('i.withdrawn_at', 'is', null)
    .where('i.expires_at', '>', now)

/** Codes that nobody has taken up yet, the newest first. */
export const listWaitingInvitations = (db: Reading, now: Date): Promise<readonly WaitingInvitation[]> =>
  waiting(db, now).orderBy('i.made_at', 'desc').limit(100).execute()

/** Whether this form made a code already. */
export async function isInvitation(db: Reading, invitationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('partner_invitations')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', uuidOrNone(invitationId))
    .executeTakeFirst()
  return row !== undefined
}

/** Takes a code back that nobody has used. False when there is none. Audited. */
export async function withdrawInvitation(
  tx: Writing,
  invitationId: string,
  me: { readonly id: string },
  now: Date,
): Promise<boolean> {
  const row = await tx
    .updateTable('partner_invitations')
    .set({ withdrawn_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', uuidOrNone(invitationId))
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const subject = { kind: 'partner-invitation', id: row.id }
  await audit(tx, { actorId: me.id, action: 'partnerships.invitation-withdrawn', subject })
  return true
}

interface Code {
  readonly slug: string
  readonly tokenHash: Buffer
}

/** The parts of a code, as it was pasted or typed; undefined for what cannot be one. */
export function readCode(typed: string): Code | undefined {
  const [, slug, token] = /^([a-z0-9][a-z0-9-]{0,62})\.([A-Za-z0-9_-]{43})$/.exec(typed.trim()) ?? []
  return slug && token ? { slug, tokenHash: hashOfToken(token) } : undefined
}

/** The organisation that a code names: its name is all that is told, to an administrator who holds the code. */
export const findNamed = (db: Pick<GlobalReading, 'selectFrom'>, slug: string) =>
  db.selectFrom('organisations').select(['id', 'name']).where('slug', '=', slug).executeTakeFirst()

/** Keeps that this organisation wants to take a code up; whether it may, the other side's row decides. */
export async function askToBegin(
  tx: Writing,
  { partnerId, by, now }: { readonly partnerId: string; readonly by: string; readonly now: Date },
): Promise<string | undefined> {
  const id = uuid()
  const { rows } = await sql<{ id: string }>`
    insert into partnerships (organisation_id, id, partner_id, state, asked_at, begun_by)
    values (${tx.organisationId}, ${id}, ${partnerId}, 'asked', ${now}, ${by})
    on conflict (organisation_id, partner_id) where state in ('asked', 'active') do nothing
    returning id`.execute(tx)
  return rows[0]?.id
}
