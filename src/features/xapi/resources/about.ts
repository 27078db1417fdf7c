import type { Reading } from '#platform/db/tx.ts'
import type { Ask, Reply, Resource } from '../protocol/ask.ts'
import { activityIn, agentIn } from '../protocol/parameters.ts'
import type { Version } from '../protocol/versions.ts'
import { identifierKinds } from '../statement/actor.ts'
import { findDefinitions } from './activities.queries.ts'

const readers = ['statements/read', 'statements/read/mine', 'state', 'profile']
const older = ['1.0.0', '1.0.1', '1.0.2', '1.0.3']

/** Which versions are spoken here. A program of version 1.0 is told of its own only: it knows no other. */
export const aboutBody = (version: Version | undefined): object => ({
  version: version === '1.0.3' ? older : [...older, '2.0.0'],
})

/** Everything that is known of one activity; an unknown one is given back as it was named. */
export const activities: Resource = {
  GET: {
    scopes: readers,
    parameters: ['activityId'],
    async read(db: Reading, ask: Ask): Promise<Reply> {
      const id = activityIn(ask)
      const definition = (await findDefinitions(db, [id])).get(id)
      return { status: 200, json: { objectType: 'Activity', id, ...(definition ? { definition } : {}) } }
    },
  },
}

/**
 * A person as a list of everything they are known by. We give back what was asked and nothing that we put together
 * ourselves: one platform must not learn from us what another one calls somebody.
 */
export const agents: Resource = {
  GET: {
    scopes: readers,
    parameters: ['agent'],
    async read(_db: Reading, ask: Ask): Promise<Reply> {
      const { value } = agentIn(ask)
      const known = identifierKinds.filter(kind => value[kind] !== undefined).map(kind => [kind, [value[kind]]])
      const name = value.name === undefined ? [] : [value.name]
      return { status: 200, json: { objectType: 'Person', name, ...Object.fromEntries(known) } }
    },
  },
}
