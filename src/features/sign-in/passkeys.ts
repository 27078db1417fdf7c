import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { NewSession } from '#platform/http/outcome.ts'
import type { Config } from '../../config.ts'
import { type Surroundings, tell } from './account.ts'
import { letIn, noteProof, type Visitor } from './let-in.ts'
import { type PasskeyPurpose, useChallenge } from './passkey-challenges.ts'
import { findPasskey, type KnownPasskey, listPasskeys, type MyPasskey } from './passkeys.queries.ts'
import { listWaysOf } from './policy.queries.ts'
import { readSignInPolicy } from './policy.ts'
import { countAttempt, findPause, limits } from './throttle.ts'
import { challengeOf, checkAdded, checkShown, readAdded, readShown, relyingParty, userHandle } from './webauthn.ts'
import { words } from './words.ts'

const mostPasskeys = 20

interface NewPasskey {
  /** What the browser answered, as it sent it. */
  readonly response: string
  readonly name: string
}

/** Adds a passkey to my account, and tells me by mail in case it was not me. */
export async function addPasskey(
  tx: Writing,
  me: Me,
  { response, name }: NewPasskey,
  around: Surroundings,
): Promise<'added' | 'wrong' | 'known' | 'many'> {
  const { config, now, locale } = around
  const party = relyingParty(config)
  const answer = readAdded(response)
  const challenge = answer && challengeOf(answer)
  if (!party || !challenge) return 'wrong'
  if (!(await useChallenge(tx, { purpose: 'add', challenge, personId: me.id }, now))) return 'wrong'
  const checked = await checkAdded(answer, { party, challenge })
  if (!checked) return 'wrong'
  if ((await listPasskeys(tx, me)).length >= mostPasskeys) return 'many'
  const row = await tx
    .insertInto('passkeys')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      person_id: me.id,
      credential_id: Buffer.from(checked.credential.id, 'base64url'),
      public_key: Buffer.from(checked.credential.publicKey),
      counter: checked.credential.counter,
      transports: checked.credential.transports ?? [],
      name,
      can_be_backed_up: checked.credentialDeviceType === 'multiDevice',
      is_backed_up: checked.credentialBackedUp,
      created_at: now,
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'credential_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return 'known'
  await audit(tx, { actorId: me.id, action: 'sign-in.passkey-added', subject: { kind: 'person', id: me.id } })
  const { mails } = words(locale)
  await tell(tx, me, around, mails.passkeyAddedSubject, mails.passkeyAdded(me.name, name))
  return 'added'
}

/** Removes one of my passkeys, unless nothing else would let me in. */
export async function removePasskey(
  tx: Writing,
  me: Me,
  passkey: MyPasskey,
  around: Surroundings,
): Promise<'removed' | 'last-way'> {
  if (await isLastWay(tx, me, passkey)) return 'last-way'
  await tx
    .deleteFrom('passkeys')
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('id', '=', passkey.id)
    .execute()
  await audit(tx, { actorId: me.id, action: 'sign-in.passkey-removed', subject: { kind: 'person', id: me.id } })
  const { mails } = words(around.locale)
  await tell(tx, me, around, mails.passkeyRemovedSubject, mails.passkeyRemoved(me.name, passkey.name))
  return 'removed'
}

async function isLastWay(tx: Writing, me: Me, passkey: MyPasskey): Promise<boolean> {
  // Two passkeys must not be removed at the same moment, each leaning on the other.
  await tx
    .selectFrom('passkeys')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .orderBy('id')
    .forUpdate()
    .execute()
  const { ways } = await readSignInPolicy(tx)
  const others = (await listPasskeys(tx, me)).some(({ id }) => id !== passkey.id)
  const left = await listWaysOf(tx, me.id, others ? ways : ways.filter(way => way !== 'passkey'))
  return left.length === 0
}

type PasskeyAnswer = { readonly session: NewSession } | { readonly pausedUntil: Date } | 'wrong'

/** Lets in whoever shows a passkey that we know; nobody says an address first, so nothing tells who has an account. */
export async function signInByPasskey(
  tx: Writing,
  { response, isSharedDevice }: { response: string; isSharedDevice: boolean },
  visitor: Visitor,
): Promise<PasskeyAnswer> {
  const { address, config, now } = visitor
  const pausedUntil = await findPause(tx, limits.passkeyFromAddress, address, now)
  if (pausedUntil) return { pausedUntil }
  const passkey = await showPasskey(tx, { response, purpose: 'sign-in', personId: undefined }, config, now)
  if (passkey) return { session: await letIn(tx, passkey.personId, visitor, { isSharedDevice, way: 'passkey' }) }
  await countAttempt(tx, limits.passkeyFromAddress, address, now)
  return 'wrong'
}

/** Notes that I have just shown one of my passkeys. */
export async function proveByPasskey(
  tx: Writing,
  me: Me,
  response: string,
  { address, config, now }: Pick<Visitor, 'address' | 'config' | 'now'>,
): Promise<'right' | 'wrong' | { readonly pausedUntil: Date }> {
  const pausedUntil = await findPause(tx, limits.passkeyFromAddress, address, now)
  if (pausedUntil) return { pausedUntil }
  if (await showPasskey(tx, { response, purpose: 'prove', personId: me.id }, config, now)) {
    await noteProof(tx, me, 'passkey', now)
    return 'right'
  }
  await countAttempt(tx, limits.passkeyFromAddress, address, now)
  return 'wrong'
}

interface Shown {
  readonly response: string
  readonly purpose: PasskeyPurpose
  /** Whose it must be; undefined at the door. */
  readonly personId: string | undefined
}

async function showPasskey(
  tx: Writing,
  { response, purpose, personId }: Shown,
  config: Config,
  now: Date,
): Promise<KnownPasskey | undefined> {
  const party = relyingParty(config)
  const answer = readShown(response)
  const challenge = answer && challengeOf(answer)
  if (!party || !challenge) return undefined
  if (!(await useChallenge(tx, { purpose, challenge, personId }, now))) return undefined
  const passkey = await findPasskey(tx, Buffer.from(answer.id, 'base64url'))
  if (!passkey || (personId !== undefined && passkey.personId !== personId)) return undefined
  if (!namesItsOwner(answer.response.userHandle, passkey, personId)) return undefined
  const checked = await checkShown(answer, passkey, { party, challenge })
  if (!checked) return undefined
  await tx
    .updateTable('passkeys')
    .set({ counter: checked.newCounter, is_backed_up: checked.credentialBackedUp, last_used_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', passkey.id)
    .execute()
  return passkey
}

// At the door the passkey itself must say whose it is; where we know who is asking, it may leave that out.
function namesItsOwner(handle: string | undefined, passkey: KnownPasskey, personId: string | undefined): boolean {
  if (handle === undefined) return personId !== undefined
  return Buffer.from(handle, 'base64url').equals(Buffer.from(userHandle(passkey.personId)))
}
