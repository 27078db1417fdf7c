import { type Locale, locales } from '#platform/i18n/index.ts'

/** The fields of a new person that claims may fill. An empty name fills nothing. */
export const claimFields = ['name', 'email', 'jobTitle', 'language'] as const
export type ClaimField = (typeof claimFields)[number]
export const usualClaims: Readonly<Record<ClaimField, string>> = {
  name: 'name',
  email: 'email',
  jobTitle: '',
  language: 'locale',
}

/** What was found when the provider was last asked: no fault, or one with what it said. */
export interface Trial {
  readonly fault?: string
  readonly detail?: string
}

export interface Provider {
  readonly id: string
  readonly names: Readonly<Partial<Record<Locale, string>>>
  readonly issuer: string
  readonly clientId: string
  /** Sealed. */
  readonly clientSecret: string
  readonly vouchesForEmail: boolean
  readonly linksByEmail: boolean
  readonly makesAccounts: boolean
  readonly requiredClaim: string | undefined
  readonly requiredValue: string | undefined
  readonly claims: Readonly<Record<ClaimField, string>>
  readonly employeeNumberClaim: string | undefined
  readonly groupsClaim: string | undefined
  readonly turnedOnAt: Date | undefined
  readonly triedAt: Date | undefined
  readonly trial: Trial | undefined
}

/** What the provider is called in the reader's language, or in whichever language it has a name. */
export const nameOf = ({ names }: Pick<Provider, 'names'>, locale: Locale): string =>
  names[locale] || locales.map(each => names[each]).find(Boolean) || ''
