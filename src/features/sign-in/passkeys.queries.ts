import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'

type Handle = Reading | Writing

export type MyPasskey = Awaited<ReturnType<typeof listPasskeys>>[number]

/** My passkeys, the latest first. */
export function listPasskeys(db: Handle, me: Me) {
  return (db as Reading)
    .selectFrom('passkeys')
    .select(['id', 'name', 'credential_id as credentialId', 'transports', 'is_backed_up', 'created_at', 'last_used_at'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
}

export type KnownPasskey = NonNullable<Awaited<ReturnType<typeof findPasskey>>>

/** The passkey with this credential, with the person whom it lets in. Those of people who left let nobody in. */
export function findPasskey(db: Handle, credentialId: Uint8Array) {
  return (db as Reading)
    .selectFrom('passkeys as k')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'k.organisation_id').onRef('p.id', '=', 'k.person_id'),
    )
    .select(['k.id', 'k.person_id as personId', 'k.public_key as publicKey', 'k.counter', 'k.transports'])
    .select('k.credential_id as credentialId')
    .where('k.organisation_id', '=', db.organisationId)
    .where('k.credential_id', '=', Buffer.from(credentialId))
    .where('p.left_at', 'is', null)
    .executeTakeFirst()
}
