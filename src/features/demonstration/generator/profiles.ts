import type { Audience, FieldKey } from '#features/profiles/index.ts'
import type { Blueprint } from './blueprint.ts'
import type { Random } from './random.ts'
import type { Person } from './workforce.ts'
import { day, type Year } from './year.ts'

export interface Profile {
  readonly personId: string
  readonly about: string
  readonly askMeAbout: string
  /** What they chose to show or to hide; the rest is as it is by default. */
  readonly audiences: Readonly<Partial<Record<FieldKey, Audience>>>
  readonly changedAt: Date
}

const filledIn = 0.34

/** What about a third of the people chose to tell colleagues. */
export function fillProfiles({ texts }: Blueprint, people: readonly Person[], year: Year, chance: Random): Profile[] {
  const writers = people.filter(({ leftAt, persona }) => !leftAt && (persona || chance.chance(filledIn)))
  return writers.map(person => {
    const topics = texts.topics[person.family]
    const asked = new Set([chance.pick(topics), chance.pick(topics), chance.pick(topics)].slice(chance.integer(3)))
    const from = person.createdAt.getTime() + day
    return {
      personId: person.id,
      about: chance.chance(0.7) ? chance.pick(texts.about) : '',
      askMeAbout: [...asked].join(', '),
      audiences: {
        ...(chance.chance(0.94) ? {} : { email: 'me' }),
        ...(person.phone !== undefined && chance.chance(0.7) ? { phone: 'organisation' } : {}),
        ...(chance.chance(0.65) ? { location: 'organisation' } : {}),
      },
      changedAt: new Date(Math.min(chance.between(from, year.now.getTime()), year.now.getTime())),
    }
  })
}
