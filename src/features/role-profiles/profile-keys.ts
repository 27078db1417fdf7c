import { searchText } from '#features/people/index.ts'
import { basicProfileKey } from './role-profile.ts'

/** Words that stand in addresses where a key could stand. */
const reserved = [basicProfileKey, 'add', 'files', 'import', 'team', 'units']

/** Gives each profile a key of its own made of its name: the second “Planner” is `planner-2`. Keys never change. */
export function profileKeys(taken: Iterable<string>): (name: string) => string {
  const used = new Set([...taken, ...reserved])
  return name => {
    const wanted =
      searchText(name)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60)
        .replace(/-+$/, '') || 'profile'
    let key = wanted
    for (let number = 2; used.has(key); number += 1) key = `${wanted}-${number}`
    used.add(key)
    return key
  }
}
