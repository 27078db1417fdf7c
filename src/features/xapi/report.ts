import type { Writing } from '#platform/db/tx.ts'
import { receiveStatements } from './resources/receive-statements.ts'
import { storeStatements } from './resources/store-statements.ts'

interface Report {
  /** The source that says it, which must exist. */
  readonly source: { readonly id: string; readonly name: string }
  readonly statements: readonly object[]
  /** Where this installation is, without a slash at the end. */
  readonly origin: string
  readonly now: Date
}

/** Takes statements as if a platform had sent them, by the same rules. @throws {Refusal} when they break one */
export async function takeStatements(tx: Writing, { source, statements, origin, now }: Report): Promise<void> {
  const ask = {
    version: '2.0.0' as const,
    query: new Map<string, string>(),
    headers: {},
    contentType: 'application/json',
    body: Buffer.from(JSON.stringify(statements)),
    source: { ...source, organisationId: tx.organisationId, scopes: [], isLimited: false, isStale: false },
    now,
    quietAt: undefined,
    origin,
  }
  await storeStatements(tx, ask, await receiveStatements(ask))
}
