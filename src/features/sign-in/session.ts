import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { keptQuestion } from '#platform/db/kept-question.ts'
import { lastChangesOf } from '#platform/db/last-changes.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { grantableRoles, type Me, type Role } from '#platform/http/access.ts'
import type { Identity, SessionFacts } from '#platform/http/identity.ts'
import type { NewSession } from '#platform/http/outcome.ts'
import { isLocale } from '#platform/i18n/index.ts'
import { unreadCount } from '#platform/notifications/inbox.ts'
import { hashOfToken, newToken } from '#platform/secrets/token.ts'
import type { SessionWay } from './policy.ts'
import { signInUrls } from './sign-in.urls.ts'

const minute = 60_000
const hour = 60 * minute
/** A device of one's own is remembered this long after it was last used; a shared one only for a shift's break. */
const lifetime = { own: 30 * 24 * hour, shared: 30 * minute }
const touchAfter = 2 * minute
/** An e-mailed link works for this long. */
export const linkLifetime = 20 * minute

export { hashOfToken as hashToken, newToken }

interface StartSession {
  readonly personId: string
  readonly userAgent: string
  readonly isSharedDevice: boolean
  readonly way: SessionWay
  readonly now: Date
  /** What the mail about a new device carries, to end this session with. */
  readonly disownToken?: string | undefined
}

/** Opens a session for somebody who has just proved who they are. The token goes into the cookie and nowhere else. */
export async function startSession(tx: Writing, start: StartSession): Promise<NewSession> {
  const token = newToken()
  const keep = start.isSharedDevice ? lifetime.shared : lifetime.own
  await tx
    .insertInto('sessions')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      token_hash: hashOfToken(token),
      person_id: start.personId,
      user_agent: start.userAgent,
      is_shared_device: start.isSharedDevice,
      created_at: start.now,
      last_seen_at: start.now,
      expires_at: new Date(start.now.getTime() + keep),
      signed_in_by: start.way,
      proved_at: start.now,
      proved_by: start.way,
      disown_token_hash: start.disownToken === undefined ? null : hashOfToken(start.disownToken),
    })
    .execute()
  const session = { organisationId: tx.organisationId, token }
  return start.isSharedDevice ? session : { ...session, keepFor: keep / 1000 }
}

interface SessionRow {
  readonly organisation_id: string
  readonly session_id: string
  readonly last_seen_at: Date
  readonly is_shared_device: boolean
  readonly signed_in_by: string | null
  readonly proved_at: Date | null
  readonly id: string
  readonly name: string
  readonly locale: string | null
  readonly unit_id: string | null
  readonly manager_id: string | null
  readonly roles: readonly string[]
  readonly is_manager: boolean
  readonly unread: number
  readonly last_changes: string
}

const findLiving = keptQuestion(
  (db, { tokenHash, now }: { tokenHash: Buffer; now: Date }) => sql<SessionRow>`
    select s.organisation_id, s.id as session_id, s.last_seen_at, s.is_shared_device, s.signed_in_by, s.proved_at, p.id, p.name, p.locale, p.unit_id, p.manager_id,
      array(select g.role from role_grants g where g.organisation_id = s.organisation_id
        and g.person_id = s.person_id and g.revoked_at is null) as roles,
      exists(select 1 from people r where r.organisation_id = s.organisation_id
        and r.manager_id = s.person_id and r.left_at is null) as is_manager,
      ${unreadCount(sql`s.organisation_id`, sql`s.person_id`)} as unread,
      ${lastChangesOf(sql`s.organisation_id`, sql`s.person_id`)} as last_changes
    from sessions s join people p on p.organisation_id = s.organisation_id and p.id = s.person_id
    where s.organisation_id = ${db.organisationId} and s.token_hash = ${tokenHash}
      and s.ended_at is null and s.expires_at > ${now} and p.left_at is null`,
)

/** Who is asking, by the cookie's token: one query, on every request. People who left are nobody. */
async function findSession(db: Reading, token: string, now: Date): Promise<SessionFacts | undefined> {
  const [row] = await findLiving(db, { tokenHash: hashOfToken(token), now })
  return row
}

function meOf(facts: SessionFacts, now: Date): Me {
  const row = facts as SessionRow
  return {
    id: row.id,
    organisationId: row.organisation_id,
    name: row.name,
    locale: isLocale(row.locale) ? row.locale : undefined,
    unitId: row.unit_id ?? undefined,
    managerId: row.manager_id ?? undefined,
    roles: row.roles.filter((role): role is Role => grantableRoles.includes(role as Role)),
    isManager: row.is_manager,
    unread: row.unread,
    lastChanges: row.last_changes,
    sessionId: row.session_id,
    sessionIsStale: now.getTime() - row.last_seen_at.getTime() > touchAfter,
    sharesDevice: row.is_shared_device,
    // Whoever tries the demonstration chose a person and has nothing to prove.
    provedAt: row.signed_in_by === 'persona' ? now : (row.proved_at ?? undefined),
  }
}

async function touch(tx: Writing, me: Me, now: Date): Promise<void> {
  const keep = me.sharesDevice ? lifetime.shared : lifetime.own
  await tx
    .updateTable('sessions')
    .set({ last_seen_at: now, expires_at: new Date(now.getTime() + keep) })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', me.sessionId)
    .where('ended_at', 'is', null)
    .execute()
}

const proveAgainHref = (returnTo?: string): string =>
  signInUrls.proveAgain.href({}, { next: returnTo === '/' ? undefined : returnTo })

export const signInIdentity: Identity = { findSession, meOf, touch, proveAgainHref }
