import { type Framework, getFramework, listSuccessors, skillsOf } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { keepsProfiles } from '../../change-profiles.ts'
import { type Change, compareRequirements } from '../../compare-profiles.ts'
import {
  type Edition,
  findManagedProfile,
  listUsableFrameworks,
  type ManagedProfile,
} from '../../managed-profiles.queries.ts'
import { type Broken, brokenIn } from '../../mend.ts'
import { listOffers, type Offers } from '../../offers.ts'
import { basicProfileKey, type ProfileTexts, type Requirement, wordsOf } from '../../role-profile.ts'
import { findRoleProfile, getBasicProfile, listFollowedProfiles } from '../../role-profiles.queries.ts'

export interface ProfileData {
  readonly key: string
  readonly texts: ProfileTexts
  readonly requirements: readonly Requirement[]
  /** The newest edition of the framework: names and levels are shown as they are today. */
  readonly framework: Framework
  /** The edition of the framework against which the profile was last checked. */
  readonly checked: Framework
  /** Nothing for the basic profile. */
  readonly profile: ManagedProfile | undefined
  readonly edition: Edition | undefined
  readonly broken: readonly Broken[]
  readonly base: { readonly name: string; readonly key: string; readonly changes: readonly Change[] } | undefined
  readonly offers: Offers
  readonly isFollowed: boolean
  readonly isKeeper: boolean
  readonly wantsPrint: boolean
}

/** A profile as the viewer may see it. 404 for drafts that are not the viewer's business. */
export async function loadProfile(
  db: Reading,
  me: Me,
  profileKey: string,
  { locale, query }: { readonly locale: Locale; readonly query: URLSearchParams },
): Promise<ProfileData> {
  const isKeeper = keepsProfiles(me)
  const common = { isKeeper, wantsPrint: query.get('print') === 'yes' }
  if (profileKey === basicProfileKey) {
    const basic = found(await getBasicProfile(db), 'No such profile')
    const framework = await getFramework(db, basic.frameworkVersionId, locale)
    const none = { profile: undefined, edition: undefined, broken: [], base: undefined, isFollowed: false }
    return { ...basic, ...common, framework, checked: framework, ...none, offers: { jobs: [], units: [] } }
  }
  const profile = found(await findManagedProfile(db, profileKey), 'No such profile')
  const edition = chooseEdition(profile, isKeeper, query.get('draft') === 'yes')
  const frameworks = await listUsableFrameworks(db)
  const current = frameworks.find(({ id }) => id === profile.frameworkId)
  const framework = await getFramework(db, current?.versionId ?? edition.frameworkVersionId, locale)
  const keys = new Set(skillsOf(framework).map(({ key }) => key))
  const isNewer = framework.versionId !== edition.frameworkVersionId
  const successors = isNewer ? await listSuccessors(db, profile.frameworkId) : []
  const followed = await listFollowedProfiles(db, me.id)
  return {
    ...{ key: profile.key, texts: edition.texts, requirements: edition.requirements, profile, edition, framework },
    ...common,
    checked: isNewer ? await getFramework(db, edition.frameworkVersionId, locale) : framework,
    broken: brokenIn(edition.requirements, keys, successors),
    base: await baseOf(db, profile, edition, locale),
    offers: await listOffers(db, profile.id),
    isFollowed: followed.some(({ key }) => key === profile.key),
  }
}

function chooseEdition({ editions, putAway }: ManagedProfile, isKeeper: boolean, wantsDraft: boolean): Edition {
  const published = editions.find(({ publishedAt }) => publishedAt)
  const draft = editions.find(({ publishedAt }) => !publishedAt)
  if (isKeeper && draft && (wantsDraft || !published)) return draft
  if (!published || (putAway && !isKeeper)) throw notFound('No such profile')
  return published
}

async function baseOf(
  db: Reading,
  { basedOn, frameworkId }: ManagedProfile,
  edition: Edition,
  locale: Locale,
): Promise<ProfileData['base']> {
  const base = basedOn ? await findRoleProfile(db, basedOn) : undefined
  if (!base || base.frameworkId !== frameworkId) return undefined
  return {
    ...{ name: wordsOf(base, locale).name, key: base.key },
    changes: compareRequirements(base.requirements, edition.requirements),
  }
}
