import { countAttempt, findPause, type Limit } from '#features/sign-in/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { redirect } from '#platform/http/outcome.ts'
import type { Context } from '#platform/http/page.ts'
import type { Arrival } from '#platform/http/passage.ts'
import type { Purpose } from './attempts.ts'
import { nameOf, type Provider } from './provider.ts'
import { singleSignOnUrls } from './single-sign-on.urls.ts'

/** Why somebody did not come in; each has its own kind words. */
export const refusals = [
  'expired',
  'declined',
  'unreachable',
  'not-trusted',
  'not-allowed',
  'not-known',
  'linked-elsewhere',
  'has-another',
  'other-account',
  'closed',
  'paused',
] as const
export type Refusal = (typeof refusals)[number]

/** A whole office may share one address; only what went wrong counts. */
const failures: Limit = { name: 'single-sign-on-failure', attempts: 100, windowMs: 15 * 60_000 }
/** Leaving for a provider writes a row, so it has an end too. */
const departures: Limit = { name: 'single-sign-on-start', attempts: 600, windowMs: 15 * 60_000 }

type Visit = Pick<Context, 'requestId' | 'address' | 'now'>

export const countDeparture = (tx: Writing, { address, now }: Visit) => countAttempt(tx, departures, address, now)
export const findFailurePause = (tx: Writing, { address, now }: Visit) => findPause(tx, failures, address, now)

interface Refused {
  readonly why: Refusal
  /** For the audit log: what exactly was wrong, without anything about the person. */
  readonly detail?: string | undefined
  readonly provider: Provider | undefined
  readonly returnTo?: string | undefined
  /** What the attempt was for; coming in, unless it says otherwise. */
  readonly purpose?: Purpose | undefined
  readonly actorId?: string | undefined
}

/** Notes under the request's number why somebody did not come in, and leads to a page that says so kindly. */
export async function refuse(tx: Writing, visit: Visit, refused: Refused): Promise<Arrival> {
  const { why, detail, provider, returnTo, purpose, actorId } = refused
  const pausedUntil = await countAttempt(tx, failures, visit.address, visit.now)
  // Past the limit the log would only be filled by whoever knocks.
  if (!pausedUntil)
    await audit(tx, {
      actorId,
      action: 'single-sign-on.refused',
      subject: { kind: 'identity-provider', ...(provider ? { id: provider.id } : {}) },
      details: {
        reason: why,
        ...(detail ? { detail: detail.slice(0, 300) } : {}),
        ...(provider ? { provider: nameOf(provider, 'en') } : {}),
        number: visit.requestId,
      },
    })
  const query = {
    ...{ why, number: visit.requestId, provider: provider?.id },
    next: returnTo === '/' ? undefined : returnTo,
    for: purpose === 'sign-in' ? undefined : purpose,
  }
  return { redirect: redirect(singleSignOnUrls.notCompleted.href({}, query)) }
}
