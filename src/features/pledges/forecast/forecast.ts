import { dice } from './dice.ts'

/** How far it had come on one day, as a share from 0 to 1; `from` and `to` where it is known as a range. */
export interface Known {
  readonly at: Date
  readonly from: number
  readonly to: number
}

export interface Expected {
  readonly at: Date
  /** In eight of ten futures it lies between these; in half of them below `middle`. */
  readonly low: number
  readonly middle: number
  readonly high: number
}

export interface Forecast {
  readonly months: readonly Expected[]
  /** The share of futures in which it is kept by the date; as a range, because the past can be read in several ways. */
  readonly chance: { readonly from: number; readonly to: number }
  /** When it is reached: the month by which one in ten futures is there, and nine in ten; nothing within the horizon. */
  readonly when: { readonly earliest: Date | undefined; readonly latest: Date | undefined }
}

interface Question {
  readonly known: readonly Known[]
  readonly due: Date
  /** The share with which it is kept. */
  readonly goal: number
  /** The same seed gives the same forecast. */
  readonly seed: number
  /** How far it would be today if something had been done: added to the latest figure. */
  readonly plus?: number
}

/** With fewer months than these the past says too little. */
export const leastMonths = 6
const futures = 900
const longest = 60
const month = (365.25 / 12) * 24 * 60 * 60 * 1000

/** How many months back one may look to judge how fast it goes; each is as good a guess as the others. */
const lookBacks = [4, 8, 24] as const
/** How much the pace itself drifts from one month to the next. */
const drift = 0.1
/** How far off the pace may be already: more after a short past. */
const unsureOfPace = 1.1
/** What was getting faster or slower goes on doing so, less and less. */
const fading = 0.92

/**
 * Plays the coming months many times. Each future believes in one stretch of the past, draws its months from it with
 * weights of its own (so that a short past gives a wide range), and lets the pace drift. A month moves a share of those
 * who are not there yet, so the curve flattens by itself. Undefined while there are fewer than six months to learn from.
 */
export function forecast({ known, due, goal, seed, plus = 0 }: Question): Forecast | undefined {
  const paces = pacesOf(known)
  const last = known.at(-1)
  if (!last || paces.length < leastMonths) return undefined
  const horizon = Math.min(longest, Math.max(1, Math.ceil((due.getTime() - last.at.getTime()) / month) + 6))
  const roll = dice(seed)
  const trend = trendOf(paces)
  const paths = Array.from({ length: futures }, (_, index) => {
    const lookBack = lookBacks[index % lookBacks.length] ?? 24
    const start = Math.min(1, last.from + (last.to - last.from) * roll() + plus)
    // Some futures go on getting faster or slower as before, some not at all.
    const change = trend * roll() * 1.5 + 0.03 * normal(roll)
    const tempo = Math.exp((unsureOfPace / Math.sqrt(paces.length)) * normal(roll))
    return play({ paces: paces.slice(-lookBack), start, change, tempo, months: longest, roll })
  })
  const months = Array.from({ length: horizon }, (_, ahead): Expected => {
    const shares = paths.map(path => path[ahead] ?? 0).toSorted((a, b) => a - b)
    return {
      at: monthsAfter(last.at, ahead + 1),
      low: part(shares, 0.1),
      middle: part(shares, 0.5),
      high: part(shares, 0.9),
    }
  })
  return { months, chance: chanceOf(paths, last.at, due, goal), when: whenOf(paths, last.at, goal) }
}

/** For each stretch between two days: the share of those not there yet who get there in a month. */
function pacesOf(known: readonly Known[]): number[] {
  return known.slice(1).flatMap((now, index) => {
    const then = known[index]
    if (!then) return []
    const [before, after] = [middle(then), middle(now)]
    const months = Math.max(0.2, (now.at.getTime() - then.at.getTime()) / month)
    const open = Math.max(0.005, 1 - before)
    // Capped at both ends: one wild month is no rule for the years to come.
    const moved = Math.min(0.9, Math.max(-0.9, (after - before) / open))
    return Array.from({ length: Math.max(1, Math.round(months)) }, () => moved / Math.max(1, Math.round(months)))
  })
}

/** By how much the pace grew or fell from month to month: the later half of the past beside the earlier one. */
function trendOf(paces: readonly number[]): number {
  const half = Math.floor(paces.length / 2)
  const mean = (some: readonly number[]) => Math.max(0.002, some.reduce((sum, pace) => sum + pace, 0) / some.length)
  const grown = Math.log(mean(paces.slice(-half)) / mean(paces.slice(0, half))) / (paces.length - half)
  return Math.min(0.12, Math.max(-0.12, grown))
}

interface Future {
  readonly paces: readonly number[]
  readonly start: number
  readonly change: number
  readonly tempo: number
  readonly months: number
  readonly roll: () => number
}

function play({ paces, start, change, tempo: first, months, roll }: Future): number[] {
  const weights = paces.map(() => -Math.log(1 - roll()))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const drawn = () => {
    let at = roll() * total
    for (const [index, weight] of weights.entries()) {
      at -= weight
      if (at <= 0) return paces[index] ?? 0
    }
    return paces.at(-1) ?? 0
  }
  const path: number[] = []
  let [share, tempo] = [start, first]
  for (let ahead = 0; ahead < months; ahead += 1) {
    tempo *= Math.exp(change * fading ** ahead + drift * normal(roll))
    share = Math.min(1, Math.max(0, share + drawn() * tempo * (1 - share)))
    path.push(share)
  }
  return path
}

// Each way of looking back has its own opinion of the chance; the range is from the most doubtful to the most hopeful.
function chanceOf(paths: readonly (readonly number[])[], from: Date, due: Date, goal: number): Forecast['chance'] {
  const ahead = Math.max(0, Math.floor((due.getTime() - from.getTime()) / month) - 1)
  const chances = lookBacks.map((_, which) => {
    const those = paths.filter((_path, index) => index % lookBacks.length === which)
    return those.filter(path => (path[Math.min(ahead, path.length - 1)] ?? 0) >= goal).length / those.length
  })
  return { from: Math.min(...chances), to: Math.max(...chances) }
}

function whenOf(paths: readonly (readonly number[])[], from: Date, goal: number): Forecast['when'] {
  const arrivals = paths.map(path => path.findIndex(share => share >= goal)).map(ahead => (ahead < 0 ? longest : ahead))
  arrivals.sort((a, b) => a - b)
  const say = (share: number) => {
    const ahead = arrivals[Math.floor(share * (arrivals.length - 1))] ?? longest
    return ahead >= longest ? undefined : monthsAfter(from, ahead + 1)
  }
  return { earliest: say(0.1), latest: say(0.9) }
}

const middle = ({ from, to }: Known) => (from + to) / 2
const monthsAfter = (from: Date, months: number) =>
  new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, from.getUTCDate()))
const part = (sorted: readonly number[], share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0
const normal = (roll: () => number) => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll())
