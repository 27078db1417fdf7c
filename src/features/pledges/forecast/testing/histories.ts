import { dice } from '../dice.ts'

/** How a programme might go, month by month: the share of those not there yet who get there. None of them is our model. */
export const kinds = [
  'steady',
  'campaigns',
  'slowing',
  'starting slowly',
  'one stop',
  'logistic',
  'coming and going',
] as const
export type Kind = (typeof kinds)[number]

interface History {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** An invented organisation: the shares of the months that are known, and of the months that then came. */
export function history(kind: Kind, months: number, ahead: number, seed: number): History {
  const roll = dice(seed)
  const people = 300 + Math.floor(roll() * 4_000)
  const base = 0.015 + roll() * 0.07
  const start = 0.05 + roll() * 0.4
  const campaignEvery = 4 + Math.floor(roll() * 6)
  const stopsAt = Math.floor(roll() * (months + ahead))
  const slowing = 0.93 + roll() * 0.05
  const easy = 0.4 + roll() * 0.5
  const shares = [start]
  for (let month = 1; month < months + ahead; month += 1) {
    const share = shares.at(-1) ?? 0
    const pace = {
      steady: () => base,
      campaigns: () => (month % campaignEvery === 0 ? base * 4 : base * 0.4),
      slowing: () => base * 1.8 * slowing ** month,
      'starting slowly': () => base * Math.min(2, month / 12),
      'one stop': () => (month >= stopsAt && month < stopsAt + 4 ? base * 0.1 : base),
      // Growth by word of mouth, towards a ceiling that not everybody passes.
      logistic: () => (base * 3 * share * Math.max(0, easy + 0.5 - share)) / Math.max(0.02, 1 - share),
      'coming and going': () => base - 0.01 * share,
    }[kind]()
    // Each month is also better or worse by chance, and people are whole.
    const luck = Math.exp(0.35 * normal(roll))
    const open = Math.round((1 - share) * people)
    const moved = Math.max(
      0,
      Math.round(open * Math.max(0, pace) * luck + Math.sqrt(open * Math.max(0, pace)) * normal(roll)),
    )
    const back = kind === 'coming and going' ? Math.round(people * share * 0.006 * (0.5 + roll())) : 0
    shares.push(Math.min(1, Math.max(0, share + (moved - back) / people)))
  }
  return { before: shares.slice(0, months), after: shares.slice(months) }
}

const normal = (roll: () => number) => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll())
