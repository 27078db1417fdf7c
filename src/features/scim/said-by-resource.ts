import { isObject } from '#platform/json.ts'
import type { Resource } from './protocol/read-resource.ts'
import { enterpriseUrn } from './protocol/schemas.ts'

/** What a user resource says about a person, in our fields. Empty is nothing said. */
export interface ResourceFacts {
  readonly name: string
  readonly email: string
  readonly employeeNumber: string
  readonly jobTitle: string
  readonly department: string
  readonly division: string
  readonly manager: string
  readonly phone: string
  readonly location: string
  readonly language: string
}

const longest = 200
const emailShape = /^[^\s@<>"]{1,100}@[^\s@<>"]{1,150}$/

/** Reads out of a resource what we use; see docs/how-to/connect-scim.md for the table. */
export function factsIn(resource: Resource): ResourceFacts {
  const name = partsOf(resource.name)
  const enterprise = partsOf(resource[enterpriseUrn])
  const composed = [name('givenName'), name('middleName'), name('familyName')].filter(Boolean).join(' ')
  return {
    name: firstOf(textOf(resource.displayName), name('formatted'), composed),
    email: firstOf(...preferred(resource.emails, ['work']).map(emailOf)),
    employeeNumber: enterprise('employeeNumber'),
    jobTitle: textOf(resource.title),
    department: enterprise('department'),
    division: enterprise('division'),
    manager: partsOf(objectIn(resource[enterpriseUrn]).manager)('value'),
    phone: firstOf(...preferred(resource.phoneNumbers, ['work', 'mobile'])),
    location: placeOf(resource.addresses),
    language: firstOf(textOf(resource.preferredLanguage), textOf(resource.locale)),
  }
}

/** The same of somebody new: what is not said is taken from the user name, which many systems make an address. */
export function factsOfNewcomer(resource: Resource): ResourceFacts {
  const facts = factsIn(resource)
  const userName = textOf(resource.userName)
  const name = firstOf(facts.name, textOf(resource.nickName), userName)
  return { ...facts, name, email: firstOf(facts.email, emailOf(userName)) }
}

/** E-mail addresses in lower case, for looking them up. */
export const emailKeys = (resource: Resource): string[] => [
  ...new Set(
    valuesOf(resource.emails)
      .map(value => textOf(value.value).toLowerCase())
      .filter(Boolean),
  ),
]

const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim()
        .slice(0, longest)
    : ''

const firstOf = (...texts: readonly string[]): string => texts.find(text => text !== '') ?? ''

const emailOf = (text: string): string => (emailShape.test(text) ? text.toLowerCase() : '')

const objectIn = (value: unknown): Resource => (isObject(value) ? value : {})
const partsOf =
  (value: unknown) =>
  (name: string): string =>
    textOf(objectIn(value)[name])

const valuesOf = (value: unknown): Resource[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** The values of a list: the main one first, then those of these kinds in order, then the others. */
function preferred(list: unknown, kinds: readonly string[]): string[] {
  const rank = ({ primary, type }: Resource): number => {
    if (primary === true) return -1
    const place = kinds.indexOf(textOf(type).toLowerCase())
    return place < 0 ? kinds.length : place
  }
  return valuesOf(list)
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ value }) => textOf(value))
}

// Entra ID puts the name of the office into an address of the kind “other”, and the town into the one for work.
function placeOf(addresses: unknown): string {
  const of = (kind: string) => valuesOf(addresses).find(({ type }) => textOf(type).toLowerCase() === kind) ?? {}
  const [other, work] = [of('other'), of('work')]
  const [only] = valuesOf(addresses)
  return firstOf(
    textOf(other.formatted),
    textOf(work.locality),
    textOf(work.formatted),
    textOf(only?.locality),
    textOf(only?.formatted),
  )
}
