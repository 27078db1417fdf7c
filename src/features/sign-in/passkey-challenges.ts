import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Reading, Writing } from '#platform/db/tx.ts'

/** What the answer of a passkey is wanted for; an answer for one purpose is worth nothing for another. */
export type PasskeyPurpose = 'add' | 'sign-in' | 'prove'

const lifetimeMs = 5 * 60_000

export interface Challenge {
  readonly purpose: PasskeyPurpose
  readonly challenge: Uint8Array<ArrayBuffer>
  readonly personId: string | undefined
}

/** Thinks of something to sign, for one person, or at the door for whoever will turn out to be there. Returns its id. */
export async function makeChallenge(
  tx: Writing,
  purpose: PasskeyPurpose,
  personId: string | undefined,
  now: Date,
): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('passkey_challenges')
    .values({
      organisation_id: tx.organisationId,
      id,
      challenge: randomBytes(32),
      purpose,
      person_id: personId ?? null,
      created_at: now,
      expires_at: new Date(now.getTime() + lifetimeMs),
    })
    .execute()
  return id
}

/** A challenge that waits for its answer. What was made for somebody else does not exist. */
export async function findChallenge(
  db: Reading,
  challengeId: string,
  personId: string | undefined,
  now: Date,
): Promise<Challenge | undefined> {
  const row = await db
    .selectFrom('passkey_challenges')
    .select(['purpose', 'challenge', 'person_id'])
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', challengeId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!row || (row.person_id !== null && row.person_id !== personId)) return undefined
  return {
    purpose: row.purpose as PasskeyPurpose,
    challenge: new Uint8Array(row.challenge),
    personId: row.person_id ?? undefined,
  }
}

/** Uses the challenge up that an answer names, so that the same answer is never worth anything again. */
export async function useChallenge(
  tx: Writing,
  { purpose, challenge, personId }: Challenge,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkey_challenges')
    .set({ used_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('challenge', '=', Buffer.from(challenge))
    .where('purpose', '=', purpose)
    .where('person_id', personId === undefined ? 'is' : '=', personId ?? null)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
