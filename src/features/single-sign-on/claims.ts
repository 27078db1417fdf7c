import { isLocale, type Locale } from '#platform/i18n/index.ts'
import type { Provider } from './provider.ts'
import { googleIssuer } from './trial.ts'

export type Claims = Readonly<Record<string, unknown>>

/** Who stands at the door, as far as the provider may be believed. */
export interface Arriving {
  /** The one thing that never changes hands at this provider. */
  readonly subject: string
  readonly sid: string | undefined
  /** What the account is called there, for its owner to recognise. */
  readonly label: string
  readonly name: string
  readonly email: string | undefined
  /** The address is theirs, and the provider may speak for its domain. */
  readonly emailIsProven: boolean
  readonly jobTitle: string
  readonly locale: Locale | undefined
  readonly employeeNumber: string | undefined
  /** Undefined when the provider did not say, as when there are too many to list. */
  readonly groups: readonly string[] | undefined
}

type Reader = Pick<
  Provider,
  'issuer' | 'claims' | 'vouchesForEmail' | 'requiredClaim' | 'requiredValue' | 'employeeNumberClaim' | 'groupsClaim'
>

/**
 * Reads what a provider said about somebody. `domains` are those it was verified for. `'not-allowed'` when the account
 * lacks what the organisation asks of every account; `'unreadable'` when it does not even have a usable subject.
 */
export function readClaims(
  provider: Reader,
  domains: readonly string[],
  claims: Claims,
): Arriving | 'not-allowed' | 'unreadable' {
  const subject = typeof claims.sub === 'string' ? claims.sub : ''
  if (!/^[\x20-\x7e]{1,255}$/.test(subject)) return 'unreadable'
  const { requiredClaim, requiredValue } = provider
  if (requiredClaim && !valuesOf(claims[requiredClaim]).includes(requiredValue ?? '')) return 'not-allowed'
  const email = addressOf(claims[provider.claims.email])
  return {
    subject,
    sid: typeof claims.sid === 'string' && claims.sid.length <= 255 ? tidy(claims.sid) : undefined,
    label: (email ?? textOf(claims.preferred_username)) || textOf(claims.name) || subject,
    name: nameFrom(provider, claims, email),
    email,
    emailIsProven: email !== undefined && isProven(provider, domains, email, claims),
    jobTitle: textOf(claims[provider.claims.jobTitle]),
    locale: localeOf(claims[provider.claims.language]),
    employeeNumber: (provider.employeeNumberClaim && textOf(claims[provider.employeeNumberClaim])) || undefined,
    groups: provider.groupsClaim ? groupsOf(claims, provider.groupsClaim) : undefined,
  }
}

function isProven(provider: Reader, domains: readonly string[], email: string, claims: Claims): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  if (!domains.includes(domain)) return false
  // Anybody can open a Google account under somebody's address; only its hosted domain says that the organisation did.
  if (provider.issuer === googleIssuer && claims.hd !== domain) return false
  return provider.vouchesForEmail || claims.email_verified === true || claims.email_verified === 'true'
}

// Plain letters only: lower case turns some foreign letters into plain ones, and one address must never become another.
function addressOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^[!-~]{1,190}@[a-z0-9.-]{3,63}$/i.test(value)) return undefined
  const [local = '', ...rest] = value.toLowerCase().split('@')
  return local !== '' && rest.length === 1 ? `${local}@${rest[0]}` : undefined
}

function nameFrom(provider: Reader, claims: Claims, email: string | undefined): string {
  const whole = textOf(claims[provider.claims.name])
  const parts = [textOf(claims.given_name), textOf(claims.family_name)].filter(Boolean).join(' ')
  return whole || parts || (email?.split('@')[0] ?? '')
}

function groupsOf(claims: Claims, name: string): readonly string[] | undefined {
  // Entra ID puts a pointer here instead when somebody is in more groups than fit.
  const elsewhere = claims._claim_names as Record<string, unknown> | undefined
  if ((typeof elsewhere === 'object' && elsewhere !== null && name in elsewhere) || claims.hasgroups === true)
    return undefined
  return valuesOf(claims[name])
}

const valuesOf = (value: unknown): readonly string[] =>
  [value]
    .flat()
    .filter(each => typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean')
    .map(String)
    .slice(0, 5000)

function localeOf(value: unknown): Locale | undefined {
  if (typeof value !== 'string') return undefined
  const code = value
    .slice(0, 2)
    .toLowerCase()
    .replace(/^(no|nn)$/, 'nb')
  return isLocale(code) ? code : undefined
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? tidy(String(value)) : ''

// Whatever a provider sends must fit into a name: one line, nothing invisible that PostgreSQL or a reader could stumble over.
const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
    .toWellFormed()
