import { fitOf } from '#features/calls/matching/ordering/fit.ts'
import { type AskingPace, type Candidate, orderCandidates } from '#features/calls/matching/ordering/order-candidates.ts'

/**
 * A year in an invented organisation: who hears of which call, who offers, and how the load spreads. People are alike in
 * all three ways; only whom a call is brought to differs. Nothing here is measured on real people: the assumptions stand
 * in one place, so that they can be doubted and changed.
 */
export const assumptions = {
  people: 2_500,
  calls: 1_000,
  workingDays: 230,
  skills: 160,
  /** A call brought to somebody in person: the chance that they offer when it fits fully and they are rested. */
  offersWhenAsked: 0.16,
  /** A line in a list for everybody is read by few, and each thinks that somebody else will answer. */
  readsTheList: 0.12,
  offersFromTheList: 0.03,
  /** Each call brought in the last thirty days makes the next a little easier to pass over. */
  tiring: 0.8,
  /** After so many in thirty days a tenth of those asked again switch all of it off. */
  switchesOffAfter: 8,
  /** One person helps with at most so many calls at a time, for so many working days each. */
  helpsAtOnce: 1,
  helpTakes: 10,
  awayADay: 0.08,
  /** Told at once, and again each so many working days while there are fewer offers than wanted. */
  roundOf: 12,
  roundEvery: 2,
  rounds: 6,
  offersWanted: 2,
  weeklyCap: 2,
  openFor: 15,
} as const

export type Way = 'fair' | 'everyone' | 'experts'

export interface Outcome {
  readonly way: Way
  /** How unequally being asked, and helping, is spread over all who could help: 0 alike, 1 all on one. */
  readonly giniAsked: number
  readonly giniHelped: number
  /** Share of all help that came from the busiest twentieth of those who could help. */
  readonly topShare: number
  readonly helpers: number
  readonly medianDays: number
  readonly p90Days: number
  /** Share of calls with an offer from somebody who has a needed skill at “on my own” or better. */
  readonly fitting: number
  readonly any: number
  /** Calls brought to a person in person in a week, the mean and the most. */
  readonly mostInAWeek: number
  readonly asked: number
  readonly switchedOff: number
}

interface Person {
  readonly id: string
  /** Skill to level, 1 to 4. */
  readonly lends: ReadonlyMap<number, number>
  readonly pace: AskingPace
  readonly willing: number
  told: number[]
  helped: number[]
  isOff: boolean
  asked: number
  helps: number
}

/** The year, by one way of asking. The same seed gives the same people and calls in each way. */
export function simulate(way: Way, seed = 11): Outcome {
  const people = makePeople(random(seed))
  const calls = makeCalls(random(seed + 1))
  const chance = random(seed + 2)
  const byId = new Map(people.map(person => [person.id, person]))
  const open: Open[] = []
  const done: Open[] = []
  let mostInAWeek = 0
  for (let day = 0; day < assumptions.workingDays + assumptions.openFor; day += 1) {
    for (const skills of calls[day] ?? [])
      open.push({ skills, day, rounds: 0, told: new Set(), answers: [], offers: [] })
    for (const call of open) {
      for (const id of whomToTell(way, call, people, day, chance)) {
        const person = byId.get(id)
        if (!person) continue
        call.told.add(id)
        person.told.push(day)
        person.asked += 1
        mostInAWeek = Math.max(mostInAWeek, since(person.told, day, 5))
        if (way !== 'everyone' && since(person.told, day, 21) > assumptions.switchesOffAfter && chance() < 0.1)
          person.isOff = true
        if (chance() < willOffer(way, person, call, day)) call.answers.push({ id, day: day + delay(chance) })
      }
      for (const { id } of call.answers.filter(answer => answer.day === day)) take(byId.get(id), call, day)
    }
    for (let index = open.length - 1; index >= 0; index -= 1) {
      const call = open[index]
      if (!call || day - call.day < assumptions.openFor) continue
      done.push(call)
      open.splice(index, 1)
    }
  }
  return report(way, people, done, mostInAWeek)
}

interface Open {
  readonly skills: readonly number[]
  readonly day: number
  rounds: number
  readonly told: Set<string>
  readonly answers: { readonly id: string; readonly day: number }[]
  readonly offers: { readonly day: number; readonly level: number }[]
}

function whomToTell(way: Way, call: Open, people: readonly Person[], day: number, chance: () => number) {
  const isDue = (day - call.day) % assumptions.roundEvery === 0 && call.rounds < assumptions.rounds
  const isEnough = call.offers.length >= assumptions.offersWanted
  if (way === 'everyone') {
    if (call.rounds > 0) return []
    call.rounds = 1
    return people.filter(({ isOff }) => !isOff && chance() < assumptions.readsTheList).map(({ id }) => id)
  }
  if (!isDue || isEnough) return []
  call.rounds += 1
  const fitting = people.filter(person => !person.isOff && !call.told.has(person.id) && levelFor(person, call) > 0)
  if (way === 'experts')
    return fitting
      .sort((a, b) => fitFor(b, call) - fitFor(a, call) || (a.id < b.id ? -1 : 1))
      .slice(0, assumptions.roundOf)
      .map(({ id }) => id)
  const candidates = fitting.map(
    (person): Candidate => ({
      personId: person.id,
      fit: fitFor(person, call),
      toldThisWeek: since(person.told, day, 5),
      toldLately: since(person.told, day, 64),
      lastToldDaysAgo: person.told.length > 0 ? day - (person.told.at(-1) ?? 0) : undefined,
      helpedLately: since(person.helped, day, 64),
      pace: person.pace,
      isAway: chance() < assumptions.awayADay,
      isPaused: isBusy(person, day),
      saidNever: false,
      lot: chance(),
    }),
  )
  return orderCandidates(candidates, assumptions.weeklyCap).told.slice(0, assumptions.roundOf)
}

const levelFor = ({ lends }: Person, { skills }: Open): number =>
  Math.max(...skills.map(skill => lends.get(skill) ?? 0))

const fitFor = ({ lends }: Person, { skills }: Open): number =>
  fitOf(
    skills.flatMap(skill => {
      const level = lends.get(skill)
      return level ? [{ kind: 'lends', termId: String(skill), level, happyToHelp: true } as const] : []
    }),
    { worksThere: undefined, worksThen: undefined },
  )

const isBusy = ({ helped }: Person, day: number): boolean =>
  since(helped, day, assumptions.helpTakes) >= assumptions.helpsAtOnce

function willOffer(way: Way, person: Person, call: Open, day: number): number {
  if (isBusy(person, day)) return 0
  const level = levelFor(person, call)
  const able = level === 0 ? 0.02 : 0.35 + 0.65 * (level / 4)
  if (way === 'everyone') return assumptions.offersFromTheList * able * person.willing
  const tired = assumptions.tiring ** Math.max(0, since(person.told, day, 21) - 1)
  return assumptions.offersWhenAsked * able * person.willing * tired
}

// Half answer the same day, the others over the next four.
const delay = (chance: () => number): number => (chance() < 0.5 ? 0 : 1 + Math.floor(chance() * 4))

function take(person: Person | undefined, call: Open, day: number): void {
  if (!person || isBusy(person, day)) return
  call.offers.push({ day, level: levelFor(person, call) })
  // The asker takes the first two.
  if (call.offers.length > assumptions.offersWanted) return
  person.helped.push(day)
  person.helps += 1
}

const since = (days: readonly number[], day: number, span: number): number => {
  let count = 0
  for (let index = days.length - 1; index >= 0 && day - (days[index] ?? 0) < span; index -= 1) count += 1
  return count
}

function makePeople(chance: () => number): Person[] {
  return Array.from({ length: assumptions.people }, (_, index) => {
    // Two in five lend nothing yet; the others a few skills, popular ones more often.
    const many = chance() < 0.4 ? 0 : 1 + Math.floor(chance() ** 2 * 12)
    const lends = new Map(Array.from({ length: many }, () => [popular(chance), 1 + Math.floor(chance() * 4)] as const))
    const wish = chance()
    const pace = wish < 0.08 ? 'more' : wish < 0.2 ? 'less' : 'usual'
    const willing = 0.4 + chance() * 1.2
    return { id: `p${index}`, lends, pace, willing, told: [], helped: [], isOff: false, asked: 0, helps: 0 }
  })
}

const popular = (chance: () => number): number => Math.floor(assumptions.skills * chance() ** 1.8)

function makeCalls(chance: () => number): readonly number[][][] {
  const days: number[][][] = Array.from({ length: assumptions.workingDays }, () => [])
  for (let call = 0; call < assumptions.calls; call += 1) {
    const skills = Array.from({ length: 1 + Math.floor(chance() * 3) }, () => popular(chance))
    days[Math.floor(chance() * assumptions.workingDays)]?.push([...new Set(skills)])
  }
  return days
}

function report(way: Way, people: readonly Person[], calls: readonly Open[], mostInAWeek: number): Outcome {
  const able = people.filter(({ lends }) => lends.size > 0)
  const helps = able.map(person => person.helps).sort((a, b) => b - a)
  const all = helps.reduce((sum, one) => sum + one, 0)
  const days = calls.flatMap(({ day, offers }) => (offers[0] ? [offers[0].day - day] : [])).sort((a, b) => a - b)
  const share = (which: (call: Open) => boolean) => calls.filter(which).length / calls.length
  return {
    way,
    giniAsked: gini(able.map(person => person.asked)),
    giniHelped: gini(helps),
    topShare: helps.slice(0, Math.ceil(able.length / 20)).reduce((sum, one) => sum + one, 0) / Math.max(all, 1),
    helpers: helps.filter(Boolean).length,
    medianDays: days[Math.floor(days.length / 2)] ?? Number.NaN,
    p90Days: days[Math.floor(days.length * 0.9)] ?? Number.NaN,
    fitting: share(({ offers }) => offers.some(({ level }) => level >= 2)),
    any: share(({ offers }) => offers.length > 0),
    mostInAWeek,
    asked: people.reduce((sum, person) => sum + person.asked, 0),
    switchedOff: people.filter(({ isOff }) => isOff).length,
  }
}

/** 0 when all have the same, near 1 when one has everything. */
export function gini(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const sum = sorted.reduce((total, one) => total + one, 0)
  if (sum === 0) return 0
  const weighted = sorted.reduce((total, one, index) => total + one * (index + 1), 0)
  return (2 * weighted) / (sorted.length * sum) - (sorted.length + 1) / sorted.length
}

function random(seed: number): () => number {
  let state = seed * 48_271 + 11
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
