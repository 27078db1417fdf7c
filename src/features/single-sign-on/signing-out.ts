import { sql } from 'kysely'
import { hashToken, newToken } from '#features/sign-in/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { singleSignOnUrls } from './single-sign-on.urls.ts'

const minute = 60_000
/** So long after signing out here one may go on and sign out at the provider. */
const goOnFor = 15 * minute

/** The page where somebody who came from a provider can sign out there too; undefined when the provider takes no wishes. */
export async function afterSignOut(tx: Writing, me: Me): Promise<string | undefined> {
  const token = newToken()
  const { numUpdatedRows } = await tx
    .updateTable('identity_sessions')
    .set({ sign_out_token_hash: hashToken(token) })
    .where('organisation_id', '=', tx.organisationId)
    .where('session_id', '=', me.sessionId)
    .where('id_token', 'is not', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return undefined
  // The address names the organisation, so that people who come back need not choose it again.
  const { slug } = await tx
    .selectFrom('organisations')
    .select('slug')
    .where('id', '=', tx.organisationId)
    .executeTakeFirstOrThrow()
  return singleSignOnUrls.signedOutHere.href({ token }, { organisation: slug })
}

/** The session that somebody ended a moment ago and that began at a provider. */
export const findEndedSession = (db: Reading | Writing, token: string, now: Date) =>
  (db as Reading)
    .selectFrom('identity_sessions as i')
    .innerJoin('sessions as s', join =>
      join.onRef('s.organisation_id', '=', 'i.organisation_id').onRef('s.id', '=', 'i.session_id'),
    )
    .select(['i.session_id as sessionId', 'i.provider_id as providerId', 'i.id_token as idToken'])
    .where('i.organisation_id', '=', db.organisationId)
    .where('i.sign_out_token_hash', '=', hashToken(token))
    .where('s.ended_at', '>', new Date(now.getTime() - goOnFor))
    .executeTakeFirst()

/** Takes the one-time word back: it was used. */
export async function forgetEndedSession(tx: Writing, sessionId: string): Promise<void> {
  await sql`update identity_sessions set sign_out_token_hash = null, id_token = null
    where organisation_id = ${tx.organisationId} and session_id = ${sessionId}`.execute(tx)
}
