import type { Writing } from '#platform/db/tx.ts'
import type { Version } from './protocol/versions.ts'
import { keepDocument } from './resources/documents.queries.ts'
import { receiveStatements } from './resources/receive-statements.ts'
import { storeStatements } from './resources/store-statements.ts'
import { type Identifier, identifierOf } from './statement/actor.ts'
import { agentKey, keyOf } from './statement/keys.ts'

interface Report {
  /** The source that says it, which must exist. */
  readonly source: { readonly id: string; readonly name: string }
  readonly statements: readonly object[]
  /** Where this installation is, without a slash at the end. */
  readonly origin: string
  readonly now: Date
  /** Of the standard by which they are said; 2.0.0 unless given. */
  readonly version?: Version
}

/** Takes statements as if a platform had sent them, by the same rules. @throws {Refusal} when they break one */
export async function takeStatements(
  tx: Writing,
  { source, statements, origin, now, version = '2.0.0' }: Report,
): Promise<void> {
  const ask = {
    version,
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

/** One person as a source names them: an agent with one identifier. */
export interface NamedBySource {
  readonly sourceId: string
  readonly agent: object
}

const identified = (agent: object): Identifier => {
  const identifier = identifierOf(agent)
  if (!identifier) throw new Error('An agent needs an identifier')
  return identifier
}

/** Says who somebody is whom a source knows under a name of its own. */
export async function nameAgent(
  tx: Writing,
  { sourceId, agent }: NamedBySource,
  person: { readonly id: string },
  now: Date,
): Promise<void> {
  const identifier = identified(agent)
  await tx
    .insertInto('xapi_agents')
    .values({
      ...{ organisation_id: tx.organisationId, key: agentKey(identifier), source_id: sourceId, kind: identifier.kind },
      ...{ identifier: identifier.text, person_id: person.id, first_seen_at: now, tried_at: now },
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'key']).doUpdateSet({ person_id: person.id }))
    .execute()
}

/** Puts a state document where a program will look for it, as if it had been sent. */
export async function keepState(
  tx: Writing,
  { sourceId, agent }: NamedBySource,
  state: {
    readonly activityId: string
    readonly registration: string
    readonly stateId: string
    readonly content: object
  },
  now: Date,
): Promise<void> {
  const key = agentKey(identified(agent))
  const ownerKey = keyOf('owner', state.activityId, key, state.registration)
  await keepDocument(
    tx,
    { sourceId, kind: 'state', ownerKey },
    {
      ...{ id: state.stateId, contentType: 'application/json', content: Buffer.from(JSON.stringify(state.content)) },
      ...{ agentKey: key, registration: state.registration, updatedAt: now },
    },
  )
}
