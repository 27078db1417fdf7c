import type { Random } from './random.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** The year that the demonstration tells of: from the day the passport was launched until now. */
export interface Year {
  readonly launch: Date
  readonly now: Date
}

export const daysInYear = 365

/** So many days before now, at an hour when people are at work; what is still to come stays as it is. */
export const daysAgo = ({ now }: Pick<Year, 'now'>, days: number): Date => {
  const moment = new Date(now.getTime() - days * day)
  const working = atWork(moment)
  return days <= 0 || working > now ? moment : working
}

/**
 * A moment moved into working hours of that day, or of the Friday before: the demonstration is made at any hour, and
 * nobody writes to a colleague at four in the morning. What came first still comes first.
 */
export function atWork(moment: Date): Date {
  const number = Math.floor(moment.getTime() / day)
  const share = moment.getTime() / day - number
  const sinceFriday = (number + 6) % 7
  if (sinceFriday === 1 || sinceFriday === 2)
    return new Date((number - sinceFriday) * day + 14 * hour + (sinceFriday - 1 + share) * 30 * minute)
  const turn = ((number * 2_654_435_761) % 2 ** 32) / 2 ** 32
  return new Date(number * day + 8 * hour + (share + turn) * 3 * hour)
}

/** The day of a moment, at midnight; never at a weekend, and what was or is to come stays so. */
export function onWeekday(moment: Date, now: Date): Date {
  const on = Math.floor(moment.getTime() / day)
  const sinceFriday = (on + 6) % 7
  const moved = sinceFriday !== 1 && sinceFriday !== 2 ? 0 : moment < now ? -sinceFriday : 3 - sinceFriday
  return new Date((on + moved) * day)
}

export const yearUntil = (now: Date): Year => ({
  launch: new Date(Math.floor((now.getTime() - daysInYear * day) / day) * day),
  now,
})

/** The first nights of the months within the year, when the figures of the organisation are taken. */
export function firstNights({ launch, now }: Year): readonly Date[] {
  const months = Array.from({ length: 12 }, (_, index) => launch.getUTCMonth() + 1 + index)
  return months.map(month => new Date(Date.UTC(launch.getUTCFullYear(), month, 1, 2, 15))).filter(night => night <= now)
}

/** On which days people fill in their passports. */
export interface Calendar {
  /** A day between two moments, as likely as it was busy; undefined when nothing happened in between. */
  dayBetween(from: number, to: number, chance: Random): number | undefined
  /** The part of the year's activity that lies between two moments, from 0 to 1. */
  shareBetween(from: number, to: number): number
}

export interface Push {
  readonly fromDay: number
  readonly toDay: number
}

/** When the champions went round the teams. */
export const championsPush: Push = { fromDay: 150, toDay: 192 }

/**
 * Take-up comes in waves: a launch that fades, a push by the champions, a smaller one towards the end of the year;
 * and goes down at weekends, in the long holiday and around Christmas.
 */
export function calendar({ launch, now }: Year, quietMonths: readonly number[]): Calendar {
  const start = launch.getTime()
  const upTo: number[] = [0]
  for (let index = 0; start + index * day <= now.getTime(); index += 1)
    upTo.push((upTo[index] ?? 0) + activity(index, new Date(start + index * day), quietMonths))
  const total = upTo.at(-1) ?? 0
  const reached = (moment: number) => upTo[Math.max(0, Math.min(upTo.length - 1, (moment - start) / day)) | 0] ?? total
  return {
    shareBetween: (from, to) => (reached(to) - reached(from)) / total,
    dayBetween(from, to, chance) {
      const [low, high] = [reached(from), reached(to)]
      if (high <= low) return undefined
      const wanted = chance.between(low, high)
      return start + Math.max(0, firstAbove(upTo, wanted) - 1) * day
    },
  }
}

function activity(index: number, date: Date, quietMonths: readonly number[]): number {
  const launchWave = index < 5 ? 0.1 : 3.6 * Math.exp(-(index - 5) / 26)
  const push = bump(index, championsPush) * 1.25
  const lastWave = bump(index, { fromDay: 290, toDay: 340 }) * 0.7
  return (0.32 + launchWave + push + lastWave) * weekday(date) * season(date, quietMonths)
}

const bump = (index: number, { fromDay, toDay }: Push): number =>
  index < fromDay || index > toDay ? 0 : Math.sin((Math.PI * (index - fromDay)) / (toDay - fromDay))

const weekday = (date: Date): number => ([0, 6].includes(date.getUTCDay()) ? 0.14 : 1)

function season(date: Date, quietMonths: readonly number[]): number {
  const [month, dayOfMonth] = [date.getUTCMonth(), date.getUTCDate()]
  if ((month === 11 && dayOfMonth > 20) || (month === 0 && dayOfMonth < 4)) return 0.08
  return quietMonths.includes(month) ? 0.22 : 1
}

function firstAbove(sorted: readonly number[], wanted: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) > wanted) high = middle
    else low = middle + 1
  }
  return low
}
