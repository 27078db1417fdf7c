import type { JWK } from 'jose'
import type { Reading } from '#platform/db/tx.ts'

export type KeyKind = 'ed25519' | 'rsa'

/** A key that stamps are or were signed with; its private half is opened by `openKey` only. */
export interface IssuerKey {
  readonly id: string
  readonly kind: KeyKind
  readonly number: number
  readonly publicJwk: JWK
  readonly privateSealed: string
  readonly madeAt: Date
  readonly retiredAt: Date | undefined
}

/** All keys of the organisation, the oldest first. Those that were retired stay in its public document. */
export async function listIssuerKeys(db: Reading): Promise<readonly IssuerKey[]> {
  const rows = await db
    .selectFrom('issuer_keys')
    .select(['id', 'kind', 'number', 'public_jwk', 'private_sealed', 'made_at', 'retired_at'])
    .where('organisation_id', '=', db.organisationId)
    .orderBy('number')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, kind: row.kind, number: row.number, publicJwk: row.public_jwk as JWK },
    ...{ privateSealed: row.private_sealed, madeAt: row.made_at, retiredAt: row.retired_at ?? undefined },
  }))
}
