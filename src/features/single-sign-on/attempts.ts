import { v7 as uuid } from 'uuid'
import { uuidOrNone } from '#features/people/index.ts'
import { hashToken, newToken } from '#features/sign-in/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'

const minute = 60_000
/** Time enough to find the phone with the second factor. */
const attemptLifetime = 30 * minute
/** So long an account that came back waits for its owner's word. */
const confirmLifetime = 15 * minute

export const purposes = ['sign-in', 'prove', 'link'] as const
export type Purpose = (typeof purposes)[number]

interface NewAttempt {
  readonly providerId: string
  readonly purpose: Purpose
  readonly returnTo: string
  readonly isSharedDevice: boolean
  readonly me: Me | undefined
  /** The secret of this browser. */
  readonly errand: string
  readonly now: Date
}

/** Notes that somebody leaves for a provider. What the provider must send back is in the result and nowhere else. */
export async function beginAttempt(tx: Writing, attempt: NewAttempt) {
  const secrets = { state: newToken(), nonce: newToken(), codeVerifier: newToken() }
  await tx
    .insertInto('identity_attempts')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      provider_id: attempt.providerId,
      state_hash: hashToken(secrets.state),
      browser_hash: hashToken(attempt.errand),
      nonce: secrets.nonce,
      code_verifier: secrets.codeVerifier,
      purpose: attempt.purpose,
      return_to: attempt.returnTo,
      is_shared_device: attempt.isSharedDevice,
      person_id: attempt.purpose === 'sign-in' ? null : (attempt.me?.id ?? null),
      created_at: attempt.now,
      expires_at: new Date(attempt.now.getTime() + attemptLifetime),
    })
    .execute()
  return secrets
}

export interface Attempt {
  readonly id: string
  readonly nonce: string
  readonly codeVerifier: string
  readonly purpose: Purpose
  readonly returnTo: string
  readonly isSharedDevice: boolean
  readonly personId: string | undefined
  readonly createdAt: Date
}

interface Return {
  readonly providerId: string
  readonly state: string
  readonly errand: string
  readonly now: Date
}

/** Uses an attempt up: once, in time, by the same browser, from the same provider. Undefined for everything else. */
export async function takeAttempt(tx: Writing, back: Return): Promise<Attempt | undefined> {
  const row = await tx
    .updateTable('identity_attempts')
    .set({ used_at: back.now })
    .where('organisation_id', '=', tx.organisationId)
    .where('provider_id', '=', uuidOrNone(back.providerId))
    .where('state_hash', '=', hashToken(back.state))
    .where('browser_hash', '=', hashToken(back.errand))
    .where('used_at', 'is', null)
    .where('expires_at', '>', back.now)
    .returningAll()
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      nonce: row.nonce,
      codeVerifier: row.code_verifier,
      purpose: purposes.find(each => each === row.purpose) ?? 'sign-in',
      returnTo: row.return_to,
      isSharedDevice: row.is_shared_device,
      personId: row.person_id ?? undefined,
      createdAt: row.created_at,
    }
  )
}

/** Keeps the account that came back until its owner says that it is theirs. */
export async function awaitConfirmation(
  tx: Writing,
  { id }: Attempt,
  { subject, label }: { readonly subject: string; readonly label: string },
): Promise<void> {
  await tx
    .updateTable('identity_attempts')
    .set({ found_subject: subject, found_label: label })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
}

export type WaitingAccount = NonNullable<Awaited<ReturnType<typeof findWaitingAccount>>>

/** An account that I brought back a moment ago and have not said yes to yet. */
export async function findWaitingAccount(db: Reading | Writing, me: Me, attemptId: string, now: Date) {
  const row = await (db as Reading)
    .selectFrom('identity_attempts')
    .select(['id', 'provider_id as providerId', 'found_subject as subject', 'found_label as label'])
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', uuidOrNone(attemptId))
    .where('purpose', '=', 'link')
    .where('person_id', '=', me.id)
    .where('used_at', '>', new Date(now.getTime() - confirmLifetime))
    .where('found_subject', 'is not', null)
    .executeTakeFirst()
  return row?.subject ? { ...row, subject: row.subject, label: row.label ?? '' } : undefined
}

/** The account no longer waits: it was linked, or somebody thought better of it. */
export async function forgetWaitingAccount(tx: Writing, { id }: Pick<WaitingAccount, 'id'>): Promise<void> {
  await tx
    .updateTable('identity_attempts')
    .set({ found_subject: null, found_label: null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
}
