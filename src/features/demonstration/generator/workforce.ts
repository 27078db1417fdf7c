import { personSearchText } from '#features/people/index.ts'
import { isPersonaKey, type PersonaKey } from '../personas.ts'
import type { Blueprint } from './blueprint.ts'
import type { Establishment, Post, Rank } from './establishment.ts'
import { fteOf, tendencies } from './families.ts'
import { addressOf, naming } from './naming.ts'
import type { Family, OutlineUnit } from './outline.ts'
import type { Random } from './random.ts'
import { placeUnits, type Unit } from './units.ts'
import { day, type Year } from './year.ts'

export interface Person {
  readonly id: string
  readonly employeeNumber: string
  readonly name: string
  readonly email: string | undefined
  readonly jobTitle: string
  readonly grade: string | undefined
  readonly location: string
  readonly phone: string | undefined
  readonly fte: number
  /** A day as `YYYY-MM-DD`. */
  readonly startedOn: string
  readonly locale: string | undefined
  readonly unit: number
  readonly unitId: string
  readonly managerId: string | undefined
  readonly searchText: string
  readonly createdAt: Date
  readonly leftAt: Date | undefined
  readonly family: Family
  readonly rank: Rank
  readonly persona: PersonaKey | undefined
}

export interface Workforce {
  readonly units: readonly Unit[]
  /** Those who work there today, in the order of their posts; then those who left during the year. */
  readonly people: readonly Person[]
}

/** Of a hundred people, how many left during the year, and how many of today's came during it. */
const leaversInHundred = 9
const joinersInHundred = 11

/** Puts an invented person on every post, and remembers some who have left. */
export function staff(
  plan: Blueprint,
  { units: outline, posts }: Establishment,
  year: Year,
  chance: Random,
): Workforce {
  const units = placeUnits(outline, year, chance)
  const names = naming(plan, chance.branch('names'))
  const hire = hiring(plan, { outline, units, year, chance: chance.branch('people'), names })
  const people: Person[] = []
  const steady = steadyTeam(posts)
  const managerOf = ({ reportsTo }: Post) => (reportsTo === undefined ? undefined : people[reportsTo])
  for (const post of posts)
    people.push(hire(post, managerOf(post), people.length, steady.has(post) ? 'settled' : 'any'))
  const members = posts.filter(post => post.rank === 'member' && !post.persona && !steady.has(post))
  const leavers = Math.round((posts.length * leaversInHundred) / 100)
  for (let left = 0; left < leavers && members.length > 0; left += 1) {
    const post = chance.pick(members)
    people.push(hire(post, managerOf(post), people.length, 'left'))
  }
  return { units, people }
}

// Nobody came or went in the team that a visitor leads, so that its figures are not held back to protect those few.
function steadyTeam(posts: readonly Post[]): ReadonlySet<Post> {
  const team = new Set<Post>()
  for (const post of posts) {
    const above = post.reportsTo === undefined ? undefined : posts[post.reportsTo]
    if (above && (above.persona === 'team-manager' || team.has(above))) team.add(post)
  }
  return team
}

type Tenure = 'settled' | 'left' | 'any'

interface Hiring {
  readonly outline: readonly OutlineUnit[]
  readonly units: readonly Unit[]
  readonly year: Year
  readonly chance: Random
  readonly names: ReturnType<typeof naming>
}

function hiring(plan: Blueprint, { outline, units, year, chance, names }: Hiring) {
  return (post: Post, manager: Person | undefined, number: number, tenure: Tenure): Person => {
    const hasLeft = tenure === 'left'
    const { family = 'office', location = '' } = outline[post.unit] ?? {}
    const unit = units[post.unit]
    const persona = !hasLeft && isPersonaKey(post.persona) ? post.persona : undefined
    const { hasEmail, hasPhone } = tendencies[family]
    const started = startDay(year, chance, persona !== undefined || post.rank === 'head' || tenure === 'settled')
    const createdAt = new Date(Math.max(started.getTime(), year.launch.getTime()))
    const name = persona ? plan.personas[persona] : names.name()
    const email = persona ? addressOf(name, plan.slug) : chance.chance(hasEmail) ? names.email(name) : undefined
    const phone = chance.chance(hasPhone) ? plan.phone(String(1000 + chance.integer(9000))) : undefined
    return {
      id: chance.uuid(createdAt.getTime()),
      employeeNumber: String(20_000 + number * 3 + chance.integer(3)),
      name,
      email,
      jobTitle: post.title,
      grade: gradeOf(plan, family, post.rank, chance),
      location,
      phone,
      fte: post.rank === 'head' ? 1 : fteOf(family, chance),
      startedOn: started.toISOString().slice(0, 10),
      locale: languageOf(plan, persona, chance),
      unit: post.unit,
      unitId: unit?.id ?? '',
      managerId: manager?.id,
      searchText: personSearchText({ name, jobTitle: post.title, unitName: unit?.name ?? '', email: email ?? '' }),
      createdAt,
      leftAt: hasLeft ? new Date(chance.between(createdAt.getTime() + day, year.now.getTime())) : undefined,
      family,
      rank: post.rank,
      persona,
    }
  }
}

/** Personas read the organisation's first language, whatever the visitor's browser asks for; most others never chose. */
function languageOf({ locales, otherLanguage }: Blueprint, persona: PersonaKey | undefined, chance: Random) {
  if (persona) return locales[0]
  return chance.chance(otherLanguage / 100) ? locales[1] : undefined
}

function startDay({ launch, now }: Year, chance: Random, isSettled: boolean): Date {
  if (!isSettled && chance.chance(joinersInHundred / 100))
    return new Date(chance.between(launch.getTime() + 3 * day, now.getTime() - 2 * day))
  const years = Math.min(37, 0.2 - Math.log(1 - chance.next()) * 8)
  return new Date(launch.getTime() - years * 365 * day)
}

function gradeOf({ grades }: Blueprint, family: Family, rank: Rank, chance: Random): string | undefined {
  if (!grades) return undefined
  const step = { head: 4, lead: 2, member: 0 }[rank]
  return `${grades.name} ${grades.lowest[family] + step + chance.integer(3)}`
}
