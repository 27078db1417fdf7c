import { isObject, type Json } from '#platform/json.ts'
import { malformed } from '../protocol/refusal.ts'
import { isIri, isMailbox, isSha1, isText } from './formats.ts'
import { asObject, type Check, fits, listOf, shape, text } from './shape.ts'

export const identifierKinds = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const
export type IdentifierKind = (typeof identifierKinds)[number]

const account = shape({ homePage: fits(isIri, 'an IRL with a scheme'), name: fits(isText, 'text') }, [
  'homePage',
  'name',
])

const identifiers: Readonly<Record<IdentifierKind, Check>> = {
  mbox: fits(isMailbox, 'a mailto address'),
  mbox_sha1sum: fits(isSha1, 'the 40 hexadecimal digits of a SHA-1'),
  openid: fits(isIri, 'a URI with a scheme'),
  account,
}

const agentMembers = { objectType: fits(value => value === 'Agent', '"Agent"'), name: text, ...identifiers }
const agentShape = shape(agentMembers)

/** One person or program, known by exactly one identifier. */
export const agent: Check = (value, at) => {
  agentShape(value, at)
  if (identifiersOf(asObject(value, at)).length !== 1)
    throw malformed(`${at} must have exactly one of mbox, mbox_sha1sum, openid and account.`)
}

const groupShape = shape({
  objectType: fits(value => value === 'Group', '"Group"'),
  name: text,
  member: listOf(agent),
  ...identifiers,
})

/** Several agents: known by one identifier, or else by its members. */
export const group: Check = (value, at) => {
  groupShape(value, at)
  const object = asObject(value, at)
  const count = identifiersOf(object).length
  if (count > 1) throw malformed(`${at} must have at most one of mbox, mbox_sha1sum, openid and account.`)
  if (count === 0 && !object.member) throw malformed(`${at} has no identifier, so it needs the member "member".`)
}

export const isGroup = (value: unknown): boolean => isObject(value) && value.objectType === 'Group'

/** An agent or a group. */
export const actor: Check = (value, at) => (isGroup(value) ? group : agent)(value, at)

/** A group with an identifier, or an agent. */
export const identifiedActor: Check = (value, at) => {
  actor(value, at)
  if (identifiersOf(asObject(value, at)).length === 0) throw malformed(`${at} must be identified.`)
}

/** Which identifiers an actor has. */
export const identifiersOf = (value: Json): readonly IdentifierKind[] =>
  identifierKinds.filter(kind => Object.hasOwn(value, kind))

export interface Identifier {
  readonly kind: IdentifierKind
  /** One member, written the same way each time; what the standard compares. */
  readonly text: string
}

/** What an actor is known by; nothing for a group that only has members. */
export function identifierOf(value: unknown): Identifier | undefined {
  if (!isObject(value)) return undefined
  const [kind] = identifiersOf(value)
  if (!kind) return undefined
  const inner = value[kind]
  if (kind !== 'account')
    return { kind, text: JSON.stringify({ [kind]: kind === 'openid' ? inner : String(inner).toLowerCase() }) }
  const { homePage, name } = asObject(inner, kind)
  return { kind, text: JSON.stringify({ account: { homePage, name } }) }
}
