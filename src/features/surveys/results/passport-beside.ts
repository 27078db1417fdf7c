import { countLevels, type LevelCount } from '#features/passport/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { roundForAll } from '#platform/small-groups/index.ts'
import type { ToldItem } from './telling.ts'

/** Smallest groups that must be together before anything of the passport is set beside a survey. */
const groupsTogether = 10

/**
 * Sets beside each question about a skill how many people say the same in the passport on the day of counting: over
 * everybody alone, in wide steps, and only where very many have answered there. Nothing finer is kept.
 */
export async function besidePassport(db: Reading, items: readonly ToldItem[], minimum: number): Promise<ToldItem[]> {
  const skills = items.flatMap(({ skill }) => skill ?? [])
  const counts = skills.length > 0 ? await countLevels(db, skills) : []
  return items.map(item => {
    const passport = item.skill && roundedShare(item, item.skill, counts, minimum)
    return passport ? { ...item, passport } : item
  })
}

/** What may be said of everybody's passports; nothing where too few have answered there. Pure. */
export function roundedShare(
  { choices, pools, favourable }: Pick<ToldItem, 'choices' | 'pools' | 'favourable'>,
  skill: NonNullable<ToldItem['skill']>,
  counts: readonly LevelCount[],
  minimum: number,
): ToldItem['passport'] {
  const levels = new Set(choices.flatMap(({ value }, at) => (favourable.includes(pools[at] ?? -1) ? [value] : [])))
  const own = counts.filter(one => one.frameworkKey === skill.frameworkKey && one.skillKey === skill.skillKey)
  const people = own.reduce((sum, one) => sum + one.people, 0)
  if (people < groupsTogether * minimum || levels.size === 0) return undefined
  const same = own.filter(({ level }) => levels.has(level)).reduce((sum, one) => sum + one.people, 0)
  const { least, most } = roundForAll(same, people, minimum)
  const step = 2 * minimum
  return { people: Math.floor(people / step) * step, from: least / people, to: most / people }
}
