import type { Blueprint } from './blueprint.ts'
import type { Random } from './random.ts'
import type { Person } from './workforce.ts'
import { day, type Year } from './year.ts'

export interface Profile {
  readonly personId: string
  readonly about: string
  readonly askMeAbout: string
  readonly showEmail: boolean
  readonly showPhone: boolean
  readonly showLocation: boolean
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
      showEmail: chance.chance(0.94),
      showPhone: person.phone !== undefined && chance.chance(0.7),
      showLocation: chance.chance(0.65),
      changedAt: new Date(Math.min(chance.between(from, year.now.getTime()), year.now.getTime())),
    }
  })
}
