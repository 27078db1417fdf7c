import { isObject, type Json } from '#platform/json.ts'
import { type Identifier, identifiedActor, identifierOf } from '../statement/actor.ts'
import { isIri, isUuid, readMoment } from '../statement/formats.ts'
import { type Ask, needed } from './ask.ts'
import { readJson } from './read-json.ts'
import { malformed } from './refusal.ts'

/** An activity's IRI in `name`. @throws {Refusal} 400 */
export function activityIn(ask: Ask, name = 'activityId'): string {
  const value = needed(ask, name)
  if (!isIri(value)) throw malformed(`The parameter ${name} must be an IRI.`)
  return value
}

export interface NamedAgent {
  readonly value: Json
  readonly identifier: Identifier
}

/** An agent or identified group in the parameter `agent`, as JSON. @throws {Refusal} 400 */
export function agentIn(ask: Ask): NamedAgent {
  const value = readJson(needed(ask, 'agent'), 'The parameter agent')
  identifiedActor(value, 'agent')
  const identifier = identifierOf(value)
  if (!isObject(value) || !identifier) throw malformed('The parameter agent must name an agent.')
  return { value, identifier }
}

const reading =
  <T>(read: (value: string) => T | undefined, must: string) =>
  (ask: Ask, name: string): T | undefined => {
    const value = ask.query.get(name)
    if (value === undefined) return undefined
    const found = read(value)
    if (found === undefined) throw malformed(`The parameter ${name} must be ${must}.`)
    return found
  }

export const uuidIn = reading(value => (isUuid(value) ? value.toLowerCase() : undefined), 'a UUID')
export const iriIn = reading(value => (isIri(value) ? value : undefined), 'an IRI')
// An offset's plus sign that nobody encoded arrives as a space.
export const momentIn = reading(
  value => readMoment(value.replace(/ (?=\d\d:?\d\d$)/, '+')),
  'a moment of ISO 8601 with its offset',
)
export const flagIn = reading(value => ({ true: true, false: false })[value], 'true or false')
export const countIn = reading(value => (/^\d{1,9}$/.test(value) ? Number(value) : undefined), 'a whole number')
