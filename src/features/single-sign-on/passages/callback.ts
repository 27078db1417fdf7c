import { hashToken, isWayAllowed, letIn, localPath, noteProof } from '#features/sign-in/index.ts'
import { sqlState } from '#platform/db/errors.ts'
import type { Writing } from '#platform/db/tx.ts'
import { anyone } from '#platform/http/access.ts'
import type { NewSession } from '#platform/http/outcome.ts'
import { redirect } from '#platform/http/outcome.ts'
import type { Context } from '#platform/http/page.ts'
import { type Arrival, passage } from '#platform/http/passage.ts'
import { sealOf } from '#platform/secrets/seal.ts'
import { admit } from '../admission.ts'
import { type Attempt, awaitConfirmation, takeAttempt } from '../attempts.ts'
import { type Arriving, readClaims } from '../claims.ts'
import { listVerifiedDomains } from '../domains.queries.ts'
import { followGroups } from '../group-roles.ts'
import { findOwner } from '../identities.queries.ts'
import type { Provider } from '../provider.ts'
import { findProvider } from '../providers.queries.ts'
import { findFailurePause, type Refusal, refuse } from '../refusal.ts'
import { singleSignOnUrls } from '../single-sign-on.urls.ts'
import { type Exchanged, exchange } from './exchange.ts'

/** Comes back from a provider. Whatever was sent along, nobody is let in unless every check holds. */
export const callbackPassage = passage(singleSignOnUrls.callback, {
  method: 'GET',
  access: anyone,
  async travel(request) {
    const { params, query, me, config, transact, errand, now } = request
    const opened = await transact(async tx => {
      const provider = await findProvider(tx, params.providerId)
      const back = { providerId: params.providerId, state: query.get('state') ?? '', errand: errand ?? '', now }
      const isPaused = (await findFailurePause(tx, request)) !== undefined
      const attempt = provider && errand && !isPaused ? await takeAttempt(tx, back) : undefined
      if (provider && attempt) return { provider, attempt }
      return refuse(tx, request, { why: isPaused ? 'paused' : 'expired', provider, actorId: me?.id })
    })
    if (!('attempt' in opened)) return opened
    const { provider, attempt } = opened
    const refused = (tx: Writing, why: Refusal, detail?: string) =>
      refuse(tx, request, {
        ...{ why, detail, provider, actorId: me?.id },
        ...{ returnTo: attempt.returnTo, purpose: attempt.purpose },
      })
    const answer = await exchange(provider, attempt, query, config)
    if ('why' in answer) return transact(tx => refused(tx, answer.why, answer.detail))
    const conclude = () =>
      transact(async tx => {
        const arriving = readClaims(provider, await listVerifiedDomains(tx, provider), answer.claims)
        if (arriving === 'not-allowed') return refused(tx, 'not-allowed')
        if (arriving === 'unreadable') return refused(tx, 'not-trusted', 'sub')
        const arrival = { tx, provider, attempt, arriving, answer, request }
        const end = await conclusions[attempt.purpose](arrival)
        return typeof end === 'string' ? refused(tx, end) : end
      })
    // Two windows may bring the same new person at the same moment; the second then finds them.
    return conclude().catch(error => (sqlState(error) === '23505' ? conclude() : Promise.reject(error)))
  },
})

type Request = Context

interface Conclusion {
  readonly tx: Writing
  readonly provider: Provider
  readonly attempt: Attempt
  readonly arriving: Arriving
  readonly answer: Exchanged
  readonly request: Request
}

const conclusions: Record<Attempt['purpose'], (arrival: Conclusion) => Promise<Arrival | Refusal>> = {
  async 'sign-in'({ tx, provider, attempt, arriving, answer, request }) {
    if (!provider.turnedOnAt || !(await isWayAllowed(tx, 'single-sign-on'))) return 'closed'
    const admitted = await admit(tx, provider, arriving, request)
    if (typeof admitted === 'string') return admitted
    const { personId } = admitted
    const { now } = request
    await followGroups(tx, provider, { personId, groups: arriving.groups }, now)
    const session = await letIn(tx, personId, request, {
      way: 'single-sign-on',
      isSharedDevice: attempt.isSharedDevice,
    })
    await noteUse(tx, provider, arriving, now)
    await rememberSession(tx, session, { provider, arriving, answer, request })
    return { redirect: redirect(localPath(attempt.returnTo)).withSession(session) }
  },

  async prove({ tx, provider, attempt, arriving, request: { me, now } }) {
    if (!me || me.id !== attempt.personId) return 'expired'
    const owner = await findOwner(tx, provider.id, arriving.subject)
    if (owner?.id !== me.id) return 'other-account'
    await noteProof(tx, me, 'single-sign-on', now)
    await noteUse(tx, provider, arriving, now)
    return { redirect: redirect(localPath(attempt.returnTo)) }
  },

  async link({ tx, provider, attempt, arriving, request: { me } }) {
    if (!me || me.id !== attempt.personId) return 'expired'
    const owner = await findOwner(tx, provider.id, arriving.subject)
    if (owner && owner.id !== me.id && !owner.leftAt) return 'linked-elsewhere'
    await awaitConfirmation(tx, attempt, arriving)
    return { redirect: redirect(singleSignOnUrls.confirmLink.href({ attemptId: attempt.id })) }
  },
}

async function noteUse(tx: Writing, { id }: Provider, { subject, label }: Arriving, now: Date): Promise<void> {
  await tx
    .updateTable('identities')
    .set({ used_at: now, label })
    .where('organisation_id', '=', tx.organisationId)
    .where('provider_id', '=', id)
    .where('subject', '=', subject)
    .where('unlinked_at', 'is', null)
    .execute()
}

// Longer than this it would not fit into an address on the way back.
const longestIdToken = 6000

async function rememberSession(
  tx: Writing,
  { token }: NewSession,
  { provider, arriving, answer, request }: Pick<Conclusion, 'provider' | 'arriving' | 'answer' | 'request'>,
): Promise<void> {
  const { id } = await tx
    .selectFrom('sessions')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirstOrThrow()
  const idToken = answer.idToken !== undefined && answer.idToken.length <= longestIdToken ? answer.idToken : undefined
  await tx
    .insertInto('identity_sessions')
    .values({
      organisation_id: tx.organisationId,
      session_id: id,
      provider_id: provider.id,
      subject: arriving.subject,
      sid: arriving.sid ?? null,
      id_token: idToken === undefined ? null : sealOf(request.config).close(idToken, purposeOfIdToken(id)),
    })
    .execute()
}

/** What an ID token of this session is sealed for. */
export const purposeOfIdToken = (sessionId: string): string => `id token ${sessionId}`
