import { type PersonCard, uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import { type Audience, closeness, reaches, type Viewer } from './audiences.ts'
import { audienceOf, type FieldKey, fieldKeys } from './fields.ts'
import { loadProfiles, type WholeProfile } from './profiles.queries.ts'

interface UnitName {
  readonly id: string
  readonly name: string
}

export interface WorkingTime {
  /** ISO weekdays, 1 is Monday. */
  readonly days: readonly number[]
  readonly hours: string
}

/** What one viewer may see of one person. What is absent is either not there or not for them; nobody can tell which. */
export interface VisibleProfile {
  readonly id: string
  readonly name: string
  readonly jobTitle: string
  readonly unit: UnitName | undefined
  readonly manager: PersonCard | undefined
  /** The narrowest audience of this person that the viewer belongs to. */
  readonly closeness: Audience
  readonly preferredName?: string
  readonly pronouns?: string
  readonly sayMyName?: string
  /** Names the photo; a new picture has a new one. */
  readonly photoHash?: string
  readonly extraUnits?: readonly UnitName[]
  readonly email?: string
  readonly phone?: string
  readonly reachMe?: string
  readonly location?: string
  readonly workingTime?: WorkingTime
  /** The last day of being away, as `YYYY-MM-DD`. */
  readonly awayUntil?: string
  readonly about?: string
  readonly askMeAbout?: string
  readonly workingOn?: string
  /** On one's own page: what fewer than the organisation see. */
  readonly narrow?: Readonly<Partial<Record<FieldKey, Audience>>>
  /** When the person last said that all of it is right. */
  readonly confirmedAt: Date | undefined
}

/** What the viewer may see of somebody who works here; answers 404 where they may not even know of them. */
export async function visibleProfile(db: Reading, viewer: Viewer, personId: string): Promise<VisibleProfile> {
  const [profile] = await visibleProfiles(db, viewer, [uuidOrNone(personId)])
  return found(profile, 'No such person')
}

/** The same for many people, in the order asked for; those whom the viewer may not know of are left out. */
export async function visibleProfiles(
  db: Reading,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<readonly VisibleProfile[]> {
  const whole = new Map((await loadProfiles(db, personIds)).map(profile => [profile.id, profile]))
  return personIds.flatMap(id => {
    const profile = whole.get(id)
    return profile ? (shownTo(viewer, profile) ?? []) : []
  })
}

/** The one place where something told leaves the feature: everything goes by its audience, field by field. */
export function shownTo(viewer: Viewer, whole: WholeProfile): VisibleProfile | undefined {
  const close = closeness(viewer, whole)
  const isFor = (key: FieldKey) => reaches(audienceOf(key, whole.chosen[key]), close)
  if (!isFor('basics')) return undefined
  const told = (Object.entries(contents(whole)) as [FieldKey, unknown][]).filter(
    ([key, value]) => value !== undefined && isFor(key),
  )
  return {
    id: whole.id,
    name: whole.name,
    jobTitle: whole.jobTitle,
    unit: whole.unit ?? undefined,
    // The manager may not have told partners of themselves.
    manager: close === 'partners' ? undefined : (whole.manager ?? undefined),
    closeness: close,
    confirmedAt: whole.confirmedAt ?? undefined,
    ...(close === 'me' ? { narrow: narrowOf(whole) } : {}),
    ...(whole.photoHash && isFor('photo') ? { photoHash: whole.photoHash } : {}),
    ...Object.fromEntries(told),
  }
}

const narrowOf = ({ chosen }: WholeProfile): VisibleProfile['narrow'] =>
  Object.fromEntries(
    fieldKeys
      .map(key => [key, audienceOf(key, chosen[key])] as const)
      .filter(([, audience]) => !reaches(audience, 'organisation')),
  )

const text = (value: string | null): string | undefined => value || undefined

type Contents = Omit<
  Required<VisibleProfile>,
  'id' | 'name' | 'jobTitle' | 'unit' | 'manager' | 'closeness' | 'narrow' | 'confirmedAt' | 'photoHash'
>

function contents(whole: WholeProfile): { [Key in keyof Contents]: Contents[Key] | undefined } {
  const { workingDays: days, workingHours: hours } = whole
  return {
    preferredName: text(whole.preferredName),
    pronouns: text(whole.pronouns),
    sayMyName: text(whole.sayMyName),
    extraUnits: whole.extraUnits.length > 0 ? whole.extraUnits : undefined,
    email: text(whole.email),
    phone: text(whole.phone),
    reachMe: text(whole.reachMe),
    location: text(whole.location),
    workingTime: days.length > 0 || hours ? { days, hours } : undefined,
    awayUntil: text(whole.awayUntil),
    about: text(whole.about),
    askMeAbout: text(whole.askMeAbout),
    workingOn: text(whole.workingOn),
  }
}
