import { searchText } from '#features/people/index.ts'
import type { Blueprint } from './blueprint.ts'
import type { NameGroup } from './names.ts'
import type { Random } from './random.ts'

/** Gives everybody a name and an address; no two people get the same address. */
export interface Naming {
  name(): string
  email(name: string): string
}

/** The address at a domain that cannot exist outside of examples. */
export const addressOf = (name: string, domain: string, number = 1): string =>
  `${localPart(name)}${number > 1 ? number : ''}@${domain}.example`

const localPart = (name: string): string =>
  searchText(name)
    .replace(/[^a-z -]/g, '')
    .replaceAll(' ', '.')

export function naming({ names, joinedNames, personas, slug }: Blueprint, chance: Random): Naming {
  const taken = new Set<string>(Object.values(personas))
  const addresses = new Map(Object.values(personas).map(name => [localPart(name), 1]))
  const draw = () => {
    const group = chance.weighted(names)
    const family = chance.chance(mixedFamilies) ? chance.weighted(names) : group
    return `${chance.pick(group.first)} ${lastName(family, group)}`
  }
  const lastName = (family: NameGroup, group: NameGroup) => {
    const last = chance.pick(family.last)
    const second = chance.chance(joinedNames) ? chance.pick(group.last) : last
    return last.includes('-') || last === second ? last : `${last}-${second}`
  }
  return {
    name() {
      // Namesakes exist, but fewer than these short lists would make.
      const name = [draw(), draw(), draw()].find(one => !taken.has(one)) ?? draw()
      taken.add(name)
      return name
    },
    email(name) {
      const number = (addresses.get(localPart(name)) ?? 0) + 1
      addresses.set(localPart(name), number)
      return addressOf(name, slug, number)
    },
  }
}

const mixedFamilies = 0.09
