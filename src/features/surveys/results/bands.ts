import { formatNumber } from '#platform/i18n/index.ts'
import type { Choice } from './items.ts'

/** Bounds between which numbers are counted together: below the first, from each to the next, from the last up. */
export interface Bands {
  readonly bounds: readonly number[]
  readonly choices: readonly Choice[]
}

const mostBands = 5

/** Five bands with about as many answers in each, bounds rounded so that they are nobody's own number. */
export function bandsFor(numbers: readonly number[], kind: 'number' | 'date'): Bands {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  const bounds = new Set<number>()
  for (let band = 1; band < mostBands; band++) {
    const at = sorted[Math.floor((band * sorted.length) / mostBands)]
    if (at === undefined) continue
    const bound = kind === 'date' ? at : roundNicely(at, high - low)
    if (bound > low && bound <= high) bounds.add(bound)
  }
  const list = [...bounds].sort((a, b) => a - b)
  const say = kind === 'date' ? years : amounts
  const [first] = list
  const choices =
    first === undefined
      ? []
      : [
          { key: 'below', text: say(undefined, first) },
          ...list.map((bound, place) => ({ key: `from-${place + 1}`, text: say(bound, list[place + 1]) })),
        ]
  return { bounds: list, choices }
}

function amounts(from: number | undefined, below: number | undefined) {
  const [en, nb] = [(n: number) => formatNumber('en', n), (n: number) => formatNumber('nb', n)]
  if (below === undefined) return from === undefined ? {} : { en: `${en(from)} or more`, nb: `${nb(from)} eller mer` }
  if (from === undefined) return { en: `Less than ${en(below)}`, nb: `Mindre enn ${nb(below)}` }
  return { en: `${en(from)} to less than ${en(below)}`, nb: `${nb(from)} til mindre enn ${nb(below)}` }
}

function years(from: number | undefined, below: number | undefined) {
  if (below === undefined) return { en: `${from} or later`, nb: `${from} eller senere` }
  if (from === undefined) return { en: `Before ${below}`, nb: `Før ${below}` }
  const span = below === from + 1 ? String(from) : `${from}–${below - 1}`
  return { en: span, nb: span }
}

export const bandOf = ({ bounds }: Bands, number: number): number => bounds.filter(bound => number >= bound).length

function roundNicely(number: number, spread: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(spread, 1e-6) / mostBands))
  const nice = [1, 2, 5, 10].map(times => times * step).find(one => spread / one <= 20) ?? step
  return Number((Math.round(number / nice) * nice).toPrecision(12))
}
