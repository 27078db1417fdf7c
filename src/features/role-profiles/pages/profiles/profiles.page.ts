import { searchText } from '#features/people/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { compareTexts, type Locale } from '#platform/i18n/index.ts'
import { keepsProfiles } from '../../change-profiles.ts'
import {
  type ListedProfile,
  listManagedProfiles,
  listUsableFrameworks,
  type ProfileState,
  type UsableFramework,
} from '../../managed-profiles.queries.ts'
import { basicProfileKey, type ProfileText, type RoleProfile, wordsOf } from '../../role-profile.ts'
import { getBasicProfile } from '../../role-profiles.queries.ts'
import { roleProfilesUrls } from '../../role-profiles.urls.ts'
import { words } from '../../words.ts'
import { pageSize, type Sort, sorts, states } from './choices.ts'
import { ProfilesView } from './profiles.view.tsx'

export interface Entry extends Pick<ListedProfile, 'key' | 'skills' | 'frameworkKey' | 'hasDraft'> {
  readonly words: ProfileText
  readonly state: ProfileState
  /** Nothing for the basic profile: it changes with its framework. */
  readonly changedAt: Date | undefined
}

export interface ProfilesData {
  readonly entries: readonly Entry[]
  readonly total: number
  readonly page: number
  readonly frameworks: readonly UsableFramework[]
  readonly filter: { readonly q: string; readonly framework: string; readonly state: string; readonly sort: Sort }
  readonly isKeeper: boolean
}

/** Every profile that somebody may see: those in use, and for those who write them also drafts and what is put away. */
export const profilesPage = page(roleProfilesUrls.profiles, {
  access: signedIn,
  async load({ db, me, query, locale }): Promise<ProfilesData> {
    const isKeeper = keepsProfiles(me)
    const filter = {
      q: (query.get('q') ?? '').trim().slice(0, 100),
      framework: query.get('framework') ?? '',
      state: isKeeper ? (states.find(state => state === query.get('state')) ?? '') : 'published',
      sort: sorts.find(sort => sort === query.get('sort')) ?? 'name',
    }
    const basic = await getBasicProfile(db)
    const all = [...(basic ? [basicEntry(basic, locale)] : []), ...(await listManagedProfiles(db)).map(entryIn(locale))]
    const asked = searchText(filter.q).split(' ')
    const fitting = all
      .filter(({ state }) => filter.state === '' || state === filter.state)
      .filter(({ frameworkKey }) => filter.framework === '' || frameworkKey === filter.framework)
      .filter(({ words: { name, family } }) => asked.every(word => searchText(name, family).includes(word)))
      .toSorted(orderOf(filter.sort, locale))
    const current = pageNumber(query, Math.ceil(fitting.length / pageSize))
    return {
      entries: fitting.slice((current - 1) * pageSize, current * pageSize),
      total: fitting.length,
      page: current,
      frameworks: await listUsableFrameworks(db),
      filter,
      isKeeper,
    }
  },
  title: ({ ctx }) => words(ctx.locale).list.title,
  view: ProfilesView,
})

const basicEntry = (profile: RoleProfile, locale: Locale): Entry => ({
  ...{ key: profile.key, words: wordsOf(profile, locale), frameworkKey: profile.frameworkKey },
  ...{ state: 'published', hasDraft: false, skills: profile.requirements.length, changedAt: undefined },
})

const entryIn =
  (locale: Locale) =>
  (profile: ListedProfile): Entry => ({ ...profile, words: wordsOf(profile, locale) })

// The basic profile is everybody's and stands first, however the others are sorted.
const orderOf = (sort: Sort, locale: Locale) => (a: Entry, b: Entry) => {
  const basics = Number(b.key === basicProfileKey) - Number(a.key === basicProfileKey)
  const byName = compareTexts(locale, a.words.name, b.words.name)
  if (basics !== 0 || sort === 'name') return basics || byName
  const value = ({ skills, changedAt }: Entry) => (sort === 'skills' ? skills : (changedAt?.getTime() ?? 0))
  return value(b) - value(a) || byName
}
