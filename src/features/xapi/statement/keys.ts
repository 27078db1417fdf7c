import { createHash } from 'node:crypto'
import { isObject, type Json } from '#platform/json.ts'
import { type Identifier, identifierOf, isGroup } from './actor.ts'

/** What a statement can be found by; each kind has keys of its own. */
type KeyKind = 'actor' | 'agent' | 'activity' | 'related-activity' | 'verb' | 'registration' | 'owner'

/** A short name for a long value, the same each time: the first half of a SHA-256, as a UUID. */
export function keyOf(kind: KeyKind, ...values: readonly string[]): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([kind, ...values]))
    .digest('hex')
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export const agentKey = ({ text }: Identifier): string => keyOf('agent', text)

/** Everything that is named in one statement. */
export interface Named {
  /** As actor or object: what the filter `agent` looks at. */
  readonly actors: readonly Identifier[]
  /** Anywhere: what `related_agents` looks at. */
  readonly agents: readonly Identifier[]
  readonly activities: readonly Json[]
  readonly relatedActivities: readonly Json[]
}

const list = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])
const isActivity = (value: unknown): value is Json =>
  isObject(value) && (value.objectType ?? 'Activity') === 'Activity' && typeof value.id === 'string'
const isActor = (value: unknown): boolean => isObject(value) && (value.objectType === 'Agent' || isGroup(value))

function identifiersIn(value: unknown): readonly Identifier[] {
  const own = identifierOf(value)
  const members = isObject(value) ? list(value.member).flatMap(identifiersIn) : []
  return own ? [own, ...members] : members
}

/** Who and what a statement names. */
export function namedIn(statement: Json): Named {
  const { actor, object, authority, context } = statement
  const inner = isObject(object) && object.objectType === 'SubStatement' ? namedIn(object) : undefined
  const where = isObject(context) ? context : {}
  const contextual = isObject(where.contextActivities) ? Object.values(where.contextActivities).flatMap(list) : []
  const around = [where.instructor, where.team, authority]
  const others = [...list(where.contextAgents), ...list(where.contextGroups)].map(one =>
    isObject(one) ? (one.agent ?? one.group) : undefined,
  )
  const actors = [actor, isActor(object) ? object : undefined].flatMap(identifiersIn)
  const activities = isActivity(object) ? [object] : []
  return {
    actors,
    agents: [...actors, ...[...around, ...others].flatMap(identifiersIn), ...(inner?.agents ?? [])],
    activities,
    relatedActivities: [...activities, ...contextual.filter(isActivity), ...(inner?.relatedActivities ?? [])],
  }
}

/** The keys under which a statement is found. */
export function keysOf(statement: Json): readonly string[] {
  const { actors, agents, activities, relatedActivities } = namedIn(statement)
  const { verb, context } = statement
  const registration = isObject(context) ? context.registration : undefined
  return [
    ...new Set([
      ...actors.map(({ text }) => keyOf('actor', text)),
      ...agents.map(agentKey),
      ...activities.map(({ id }) => keyOf('activity', String(id))),
      ...relatedActivities.map(({ id }) => keyOf('related-activity', String(id))),
      ...(isObject(verb) ? [keyOf('verb', String(verb.id))] : []),
      ...(registration === undefined ? [] : [keyOf('registration', String(registration).toLowerCase())]),
    ]),
  ]
}
