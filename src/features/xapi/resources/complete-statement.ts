import { isDeepStrictEqual } from 'node:util'
import { isObject, type Json } from '#platform/json.ts'
import type { Ask } from '../protocol/ask.ts'
import { identifierOf, isGroup } from '../statement/actor.ts'
import { voided } from '../statement/statement.ts'

/** What the store adds to a statement: when it came, who vouches for it, and what was left out. */
export function completeStatement(statement: Json, { version, source, origin }: Ask, stored: Date): Json {
  const at = stored.toISOString()
  return {
    ...withLists(statement),
    timestamp: statement.timestamp ?? at,
    stored: at,
    version: statement.version ?? (version === '1.0.3' ? '1.0.0' : '2.0.0'),
    // Whoever sends is whoever vouches: what a program says of this itself is not believed.
    authority: { objectType: 'Agent', name: source.name, account: { homePage: origin, name: source.id } },
  }
}

// A single activity in contextActivities is given out as a list of one (part two, 2.4.6.2).
function withLists(statement: Json): Json {
  const { object, context } = statement
  const inner = isObject(object) && object.objectType === 'SubStatement' ? { object: withLists(object) } : {}
  if (!isObject(context) || !isObject(context.contextActivities)) return { ...statement, ...inner }
  const contextActivities = Object.fromEntries(
    Object.entries(context.contextActivities).map(([name, value]) => [name, Array.isArray(value) ? value : [value]]),
  )
  return { ...statement, ...inner, context: { ...context, contextActivities } }
}

const isTheStores = ['stored', 'authority']

/** Whether a statement that came is the one that is there; what the store added does not count. */
export function isSameStatement(incoming: Json, kept: Json): boolean {
  const own = withLists(incoming)
  const names = new Set([...Object.keys(own), ...Object.keys(kept)])
  return [...names].every(name => {
    if (isTheStores.includes(name)) return true
    if (!Object.hasOwn(own, name) && ['timestamp', 'version'].includes(name)) return true
    return isDeepStrictEqual(own[name], kept[name])
  })
}

const verbs = 'http://adlnet.gov/expapi/verbs/'
const finishing = new Set([
  ...['completed', 'passed', 'mastered', 'satisfied'].map(name => verbs + name),
  'https://w3id.org/xapi/adl/verbs/satisfied',
])

/** Whether somebody finished an activity: by its verb or its result, unless it says that it went wrong. */
export function isCompletion({ actor, verb, object, result }: Json): boolean {
  if (isGroup(actor) || !identifierOf(actor) || !isObject(verb)) return false
  if (!isObject(object) || (object.objectType ?? 'Activity') !== 'Activity') return false
  const { completion, success } = isObject(result) ? result : ({} as Json)
  if (success === false || completion === false) return false
  return finishing.has(String(verb.id)) || completion === true
}

/** The statement that this one refers to, and whether it takes it back. */
export function targetOf({ object, verb }: Json): { readonly id: string | null; readonly isVoiding: boolean } {
  const id = isObject(object) && object.objectType === 'StatementRef' ? String(object.id).toLowerCase() : null
  return { id, isVoiding: id !== null && isObject(verb) && verb.id === voided }
}
