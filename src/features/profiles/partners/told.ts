import { type Locale, locales } from '#platform/i18n/index.ts'
import type { VisibleTerm } from '../person-terms/person-terms.queries.ts'
import type { VisibleProfile } from '../visible-profile.ts'

/** What a partner sees of somebody: the profile as `shownTo('partners')` lets it out, and terms in every language. */
export interface Told {
  readonly profile: VisibleProfile
  readonly terms: Readonly<Record<Locale, readonly VisibleTerm[]>>
}

type Stored<T> = T extends Date ? string : T extends readonly (infer One)[] ? readonly Stored<One>[] : StoredObject<T>
type StoredObject<T> = T extends object ? { readonly [K in keyof T]: Stored<T[K]> } : T

/** Moments are text in JSON; everything else comes back as it went in. */
export function revive(stored: Stored<Told>): Told {
  const { profile, terms } = stored
  const moment = (text: string | undefined) => (text === undefined ? undefined : new Date(text))
  const revived = locales.map(locale => [
    locale,
    (terms[locale] ?? []).map(term => ({
      ...term,
      addedAt: new Date(term.addedAt),
      confirmedAt: new Date(term.confirmedAt),
    })),
  ])
  return {
    profile: { ...profile, confirmedAt: moment(profile.confirmedAt as string | undefined) } as VisibleProfile,
    terms: Object.fromEntries(revived) as Told['terms'],
  }
}
