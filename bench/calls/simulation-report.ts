import { print, round } from '../figure.ts'
import { assumptions, type Outcome, simulate, type Way } from './simulation.ts'

const names: Readonly<Record<Way, string>> = {
  fair: 'as we do it',
  everyone: 'a mail to everyone',
  experts: 'always the best first',
}
const seeds = [11, 23, 37]

/** The year by each way, the mean of three draws of lots: a line each, and what we hold it against. */
export function simulateAll(): void {
  const { people, calls } = assumptions
  console.log(
    `A year of ${people} people and ${calls} calls, played through; the assumptions stand in bench/calls/simulation.ts`,
  )
  console.log(
    'way | Gini asked | Gini helped | helpers | days to first offer, median and p90 | any offer | fitting offer | most in a week | brought in all',
  )
  const means = (['fair', 'everyone', 'experts'] as const).map(way => meanOf(seeds.map(seed => simulate(way, seed))))
  for (const one of means)
    console.log(
      [
        names[one.way],
        round(one.giniAsked, 2),
        round(one.giniHelped, 2),
        round(one.helpers, 0),
        `${round(one.medianDays)} and ${round(one.p90Days)}`,
        `${round(100 * one.any, 0)} %`,
        `${round(100 * one.fitting, 0)} %`,
        round(one.mostInAWeek, 0),
        round(one.asked, 0),
      ].join(' | '),
    )
  const [fair, everyone, experts] = means
  if (!fair || !everyone || !experts) return
  const spread = Math.min(everyone.giniHelped, experts.giniHelped)
  print({
    name: 'calls: how evenly help spreads (Gini)',
    figure: round(fair.giniHelped, 2),
    reference: `${round(everyone.giniHelped, 2)} telling everyone, ${round(experts.giniHelped, 2)} the same experts`,
    ratio: fair.giniHelped / spread,
    goal: 'lower than either',
    met: fair.giniHelped < spread,
  })
  print({
    name: 'calls: with a fitting offer',
    figure: `${round(100 * fair.fitting, 0)} %`,
    reference: `${round(100 * everyone.fitting, 0)} % telling everyone, ${round(100 * experts.fitting, 0)} % the same experts`,
    ratio: fair.fitting / Math.max(everyone.fitting, experts.fitting),
    goal: 'more than either',
    met: fair.fitting > Math.max(everyone.fitting, experts.fitting),
  })
}

function meanOf(outcomes: readonly Outcome[]): Outcome {
  const [first] = outcomes
  if (!first) throw new Error('Nothing was played through.')
  const mean = (value: (one: Outcome) => number) => outcomes.reduce((sum, one) => sum + value(one), 0) / outcomes.length
  return {
    way: first.way,
    giniAsked: mean(one => one.giniAsked),
    giniHelped: mean(one => one.giniHelped),
    topShare: mean(one => one.topShare),
    helpers: mean(one => one.helpers),
    medianDays: mean(one => one.medianDays),
    p90Days: mean(one => one.p90Days),
    fitting: mean(one => one.fitting),
    any: mean(one => one.any),
    mostInAWeek: Math.max(...outcomes.map(one => one.mostInAWeek)),
    asked: mean(one => one.asked),
    switchedOff: mean(one => one.switchedOff),
  }
}
