import type { Audience, FieldKey } from '#features/profiles/index.ts'
import type { Blueprint } from './blueprint.ts'
import type { Random } from './random.ts'
import type { Unit } from './units.ts'
import type { Person } from './workforce.ts'
import { day, type Year } from './year.ts'

export interface Profile {
  readonly personId: string
  readonly preferredName: string
  readonly pronouns: string
  readonly about: string
  readonly askMeAbout: string
  readonly workingOn: string
  readonly reachMe: string
  readonly workingDays: readonly number[]
  readonly workingHours: string
  /** A day as `YYYY-MM-DD`. */
  readonly awayUntil: string | undefined
  readonly extraUnitId: string | undefined
  readonly hasPhoto: boolean
  /** What they chose to show or to hide; the rest is as it is by default. */
  readonly audiences: Readonly<Partial<Record<FieldKey, Audience>>>
  readonly changedAt: Date
  readonly confirmedAt: Date | undefined
}

const filledIn = 0.82
/** Beside the people whom a visitor can be. */
const photos = 5

/** What most people chose to tell colleagues: some much, some a line, some long ago, some away just now. */
export function fillProfiles(
  { texts }: Blueprint,
  { people, units }: { people: readonly Person[]; units: readonly Unit[] },
  year: Year,
  chance: Random,
): Profile[] {
  const writers = people.filter(({ leftAt, persona }) => !leftAt && (persona || chance.chance(filledIn)))
  let photosLeft = photos
  return writers.map(person => {
    const isPersona = person.persona !== undefined
    const some = (probability: number, text: () => string) => (isPersona || chance.chance(probability) ? text() : '')
    const topics = texts.topics[person.family]
    const asked = new Set([chance.pick(topics), chance.pick(topics), chance.pick(topics)].slice(chance.integer(3)))
    const from = person.createdAt.getTime() + day
    const changedAt = new Date(Math.min(chance.between(from, year.now.getTime()), year.now.getTime()))
    const hasPhoto = isPersona || (photosLeft > 0 && chance.chance(0.1))
    if (hasPhoto && !isPersona) photosLeft -= 1
    return {
      personId: person.id,
      preferredName: !isPersona && chance.chance(0.02) ? shortened(person.name) : '',
      pronouns: !isPersona && chance.chance(0.03) ? chance.pick(texts.pronouns) : '',
      about: some(0.6, () => chance.pick(texts.about)),
      askMeAbout: [...asked].join(', '),
      workingOn: some(0.45, () => chance.pick(texts.workingOn)),
      reachMe: some(0.35, () => chance.pick(texts.reachMe)),
      workingDays: chance.chance(0.5) ? daysOf(person.fte, chance) : [],
      workingHours: chance.chance(0.4) ? chance.pick(texts.hours) : '',
      awayUntil: !isPersona && chance.chance(0.06) ? inDays(year, 1 + chance.integer(40)) : undefined,
      extraUnitId: chance.chance(0.05) ? otherUnit(person, units, chance) : undefined,
      hasPhoto,
      audiences: chosenAudiences(person, chance),
      changedAt,
      confirmedAt: chance.chance(0.4) ? new Date(chance.between(changedAt.getTime(), year.now.getTime())) : undefined,
    }
  })
}

function chosenAudiences(person: Person, chance: Random): Profile['audiences'] {
  return {
    ...(chance.chance(0.94) ? {} : { email: 'me' }),
    ...(person.phone !== undefined && chance.chance(0.7) ? { phone: 'organisation' } : {}),
    ...(chance.chance(0.65) ? { location: 'organisation' } : {}),
    ...(chance.chance(0.5) ? { workingTime: 'organisation' } : {}),
    ...(chance.chance(0.4) ? { awayUntil: 'organisation' } : {}),
    ...(chance.chance(0.08) ? { about: 'team' } : {}),
    ...(chance.chance(0.05) ? { workingOn: 'team' } : {}),
  }
}

// As people do it: up to the consonant after the first vowel, Folake to Fol and Prakash to Prak; Chloe stays Chloe.
const shortened = (name: string): string => {
  const [first = '', ...rest] = name.split(' ')
  const short = first.match(/^[^aeiouyæøå]*[aeiouyæøå]+[^aeiouyæøå]/i)?.[0] ?? first
  return short.length < first.length && short.length >= 3 ? [short, ...rest].join(' ') : ''
}

/** As many days as the part of a full post, the first of the week or the last. */
function daysOf(fte: number, chance: Random): readonly number[] {
  const many = Math.max(1, Math.min(5, Math.round(fte * 5)))
  const first = many < 5 && chance.chance(0.4) ? 6 - many : 1
  return Array.from({ length: many }, (_, index) => first + index)
}

const inDays = ({ now }: Year, days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10)

function otherUnit({ unitId }: Person, units: readonly Unit[], chance: Random): string | undefined {
  const other = chance.pick(units)
  return other.id === unitId ? undefined : other.id
}
