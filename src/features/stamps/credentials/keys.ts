import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { sealOf } from '#platform/secrets/seal.ts'
import type { Config } from '../../../config.ts'
import { type IssuerKey, type KeyKind, listIssuerKeys } from './keys.queries.ts'

/** The private half cannot be read: SECRET_KEY is another one than when the key was made. */
export class KeyLostError extends Error {}

export interface OpenKey {
  readonly key: IssuerKey
  readonly privateJwk: JWK
}

const kinds: readonly KeyKind[] = ['ed25519', 'rsa']
const purposeOf = (id: string) => `issuer key ${id}`

/** The keys to sign with now, made if there are none yet. @throws {KeyLostError} */
export async function openKeys(tx: Writing, config: Config, now: Date): Promise<Record<KeyKind, OpenKey>> {
  const current = (await listIssuerKeys(tx)).filter(({ retiredAt }) => !retiredAt)
  for (const kind of kinds.filter(kind => !current.some(key => key.kind === kind)))
    await makeKey(tx, config, { kind, now })
  const found = await findOpenKeys(tx, config)
  if (!found) throw new Error('The keys were just made and are not there')
  return found
}

/** The keys to sign with now; nothing before they were made. @throws {KeyLostError} */
export async function findOpenKeys(db: Reading, config: Config): Promise<Record<KeyKind, OpenKey> | undefined> {
  const keys = await listIssuerKeys(db)
  const open = (kind: KeyKind) => {
    const key = keys.find(one => one.kind === kind && !one.retiredAt)
    return key && openKey(key, config)
  }
  const [ed25519, rsa] = [open('ed25519'), open('rsa')]
  return ed25519 && rsa ? { ed25519, rsa } : undefined
}

export function openKey(key: IssuerKey, config: Config): OpenKey {
  const opened = sealOf(config).open(key.privateSealed, purposeOf(key.id))
  if (opened === undefined) throw new KeyLostError('The key for stamps was sealed with another SECRET_KEY')
  return { key, privateJwk: JSON.parse(opened) as JWK }
}

interface MakeKey {
  readonly kind: KeyKind
  readonly now: Date
  readonly madeBy?: string
}

/** Makes a key. Two at once make one: the second finds the place taken. */
async function makeKey(tx: Writing, config: Config, { kind, now, madeBy }: MakeKey): Promise<void> {
  const id = uuid()
  const pair =
    kind === 'rsa'
      ? await generateKeyPair('RS256', { extractable: true, modulusLength: 2048 })
      : await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const [publicKey, privateKey] = await Promise.all([exportJWK(pair.publicKey), exportJWK(pair.privateKey)])
  const { number } = await tx
    .selectFrom('issuer_keys')
    .select(({ fn }) => fn.coalesce(fn.max('number'), fn.count<number>('id')).as('number'))
    .where('organisation_id', '=', tx.organisationId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('issuer_keys')
    .values({
      ...{ organisation_id: tx.organisationId, id, kind, number: Number(number) + 1, made_at: now },
      public_jwk: JSON.stringify(publicKey),
      private_sealed: sealOf(config).close(JSON.stringify(privateKey), purposeOf(id)),
      made_by: madeBy ?? null,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** From now on everything is signed with new keys. What the old ones signed stays true: their public halves stay known. */
export async function rotateKeys(tx: Writing, config: Config, me: { readonly id: string }, now: Date): Promise<void> {
  await tx
    .updateTable('issuer_keys')
    .set({ retired_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('retired_at', 'is', null)
    .execute()
  for (const kind of kinds) await makeKey(tx, config, { kind, now, madeBy: me.id })
  await audit(tx, { actorId: me.id, action: 'stamps.keys-renewed', subject: { kind: 'organisation' } })
}
