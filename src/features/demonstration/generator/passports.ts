import { type PassportStory, stories } from '../personas.ts'
import { tendencies } from './families.ts'
import { type Difficulties, type FrameworkPlan, mindOf } from './mind.ts'
import type { Random } from './random.ts'
import { type Round, type Walk, walkThrough } from './walk.ts'
import type { Person } from './workforce.ts'
import { type Calendar, championsPush, day, daysInYear, hour, type Year } from './year.ts'

export interface Wish {
  readonly id: string
  readonly skillId: string
  readonly at: Date
}

/** Everything that one invented person did with the passport. */
export interface Passport {
  readonly person: Person
  readonly rounds: readonly Round[]
  readonly wishes: readonly Wish[]
}

export interface History {
  readonly framework: FrameworkPlan
  readonly difficulties: Difficulties
  readonly year: Year
  readonly calendar: Calendar
  /** How far ahead or behind each unit is, by its place in the outline. */
  readonly moods: readonly number[]
  /** Units that a champion looks after. */
  readonly championed: ReadonlySet<number>
  readonly chance: Random
}

/** The same every time it is asked for the same person, so that big organisations need not be held in memory. */
export function passportOf(person: Person, history: History): Passport {
  const chance = history.chance.branch(person.employeeNumber)
  const plans = person.persona ? told(stories[person.persona].passport, history) : drawn(person, history, chance)
  const { year, moods, framework } = history
  const headStart = (((plans[0]?.at ?? 0) - year.launch.getTime()) / (daysInYear * day)) * learnedInAYear
  const mind = mindOf(person, { ...history, mood: moods[person.unit] ?? 0, headStart }, chance)
  const until = (person.leftAt ?? year.now).getTime()
  const rounds: Round[] = []
  for (const plan of plans) {
    const round = takeRound(plan, { mind, framework, until, chance, before: rounds })
    if (!round) break
    rounds.push(round)
    if (!round.completedAt) break
  }
  return { person, rounds, wishes: wishesOf(rounds.at(-1), framework, chance) }
}

/** Also those who come late have learned something by then, from colleagues and from the champions. */
const learnedInAYear = 0.5

type Plan = Pick<Walk, 'at' | 'stopAfter'>
type Taking = Omit<Walk, 'at' | 'stopAfter' | 'isFirst' | 'held'> & { readonly before: readonly Round[] }

function takeRound({ at, stopAfter }: Plan, { before, mind, ...taking }: Taking): Round | undefined {
  const last = before.at(-1)
  const earliest = last?.completedAt ? last.completedAt.getTime() + day : 0
  if (last) mind.grow()
  return walkThrough({
    ...taking,
    mind,
    at: Math.max(at, earliest),
    stopAfter,
    isFirst: !last,
    held: heldAfter(before),
  })
}

function heldAfter(rounds: readonly Round[]): Walk['held'] {
  return new Map(rounds.flatMap(({ answers }) => answers.map(answer => [answer.skillId, answer] as const)))
}

/** The rounds of a persona: made to fit what the persona's page says. */
function told(story: PassportStory, { year: { now }, framework }: History): readonly Plan[] {
  const ago = (days: number): Plan => ({ at: now.getTime() - days * day })
  const half = Math.ceil(framework.areas.length / 2)
  const plans: Readonly<Record<PassportStory, readonly Plan[]>> = {
    'not started': [],
    'half-way': [{ ...ago(2), stopAfter: half }],
    once: [ago(118)],
    twice: [ago(290), ago(40)],
    'three times': [ago(350), ago(180), ago(25)],
  }
  return plans[story]
}

/** When somebody took the passport, if at all: drawn from the year's waves. A round may be left unfinished. */
function drawn(person: Person, { year, calendar, moods, championed, framework }: History, chance: Random): Plan[] {
  const from = Math.max(year.launch.getTime() + day, person.createdAt.getTime() + 4 * day)
  const to = (person.leftAt ?? year.now).getTime() - 2 * hour
  const isChampioned = championed.has(person.unit)
  const willing =
    0.07 + tendencies[person.family].takeUp + (moods[person.unit] ?? 0) * 0.4 + (isChampioned ? 0.1 : -0.04)
  if (to <= from || !chance.chance(willing * (0.25 + 0.75 * calendar.shareBetween(from, to)))) return []
  const push = [championsPush.fromDay, championsPush.toDay].map(index => year.launch.getTime() + index * day)
  const [pushFrom = from, pushTo = to] = push
  const pushed =
    isChampioned && chance.chance(0.35)
      ? calendar.dayBetween(Math.max(from, pushFrom), Math.min(to, pushTo), chance)
      : undefined
  const first = pushed ?? calendar.dayBetween(from, to, chance)
  if (first === undefined) return []
  const unfinished = () => chance.integer(framework.areas.length)
  const plans: Plan[] = [{ at: timeOfDay(first, chance), stopAfter: chance.chance(0.17) ? unfinished() : undefined }]
  for (const again of [0.55, 0.45, 0.2]) {
    const last = plans.at(-1)?.at ?? to
    const next = calendar.dayBetween(last + chance.between(40, 130) * day, to, chance)
    if (next === undefined || !chance.chance(again)) break
    plans.push({ at: timeOfDay(next, chance), stopAfter: chance.chance(0.24) ? unfinished() : undefined })
  }
  return plans
}

/** Most at the desk or between two rounds of care, some in the evening. */
function timeOfDay(start: number, chance: Random): number {
  const peak = chance.pick([9.4, 10.8, 13.3, 15, 15, 20.2])
  return start + Math.max(6, Math.min(22.5, peak + chance.normal() * 0.9)) * hour
}

function wishesOf(last: Round | undefined, { areas }: FrameworkPlan, chance: Random): readonly Wish[] {
  const { completedAt, answers } = last ?? {}
  if (!completedAt || !answers || !chance.chance(0.32)) return []
  const basics = new Map(areas.flatMap(({ skills }) => skills.map(({ id, basicLevel }) => [id, basicLevel] as const)))
  const below = answers.filter(({ skillId, level }) => level < (basics.get(skillId) ?? 0))
  const wished = new Set(below.filter(() => chance.chance(0.25)).map(({ skillId }) => skillId))
  const at = completedAt.getTime() + 90_000
  return [...wished].slice(0, 3).map(skillId => ({ id: chance.uuid(at), skillId, at: new Date(at) }))
}
