/** A number with the interval that it lies in with 95% confidence. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

const z95 = 1.959964

/** A share by Wilson's method, which stays between 0 and 1 for small numbers too (E. B. Wilson, 1927). */
export function shareOf(count: number, of: number): Estimate {
  if (of === 0) return { value: 0, low: 0, high: 1 }
  const share = count / of
  const spread = z95 ** 2 / of
  const middle = (share + spread / 2) / (1 + spread)
  const half = (z95 / (1 + spread)) * Math.sqrt((share * (1 - share)) / of + spread / (4 * of))
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** A mean with its interval from the normal distribution; nothing below thirty answers, where that would promise too much. */
export function meanOf(counts: readonly number[], values: readonly number[]): Estimate | undefined {
  const of = counts.reduce((sum, count) => sum + count, 0)
  if (of < 30 || values.length !== counts.length) return undefined
  const mean = counts.reduce((sum, count, at) => sum + count * (values[at] ?? 0), 0) / of
  const variance = counts.reduce((sum, count, at) => sum + count * ((values[at] ?? 0) - mean) ** 2, 0) / (of - 1)
  const half = z95 * Math.sqrt(variance / of)
  return { value: mean, low: mean - half, high: mean + half }
}

/** How unlikely a difference of two shares is if there is none: the two-sided test for two proportions, pooled. */
export function chanceOfDifference(a: { count: number; of: number }, b: { count: number; of: number }): number {
  if (a.of === 0 || b.of === 0) return 1
  const pooled = (a.count + b.count) / (a.of + b.of)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.of + 1 / b.of))
  if (error === 0) return 1
  return 2 * (1 - normal(Math.abs(a.count / a.of - b.count / b.of) / error))
}

/** The same where one of the two is part of the other: the part against those of the whole who are not in it. */
export function chanceWithin(a: { count: number; of: number }, b: { count: number; of: number }): number {
  const [part, whole] = a.of <= b.of ? [a, b] : [b, a]
  return chanceOfDifference(part, { count: whole.count - part.count, of: whole.of - part.of })
}

/**
 * Which of many differences stand, though so many were looked at: Holm's method at 5% (S. Holm, 1979). The chances keep
 * their places.
 */
export function standOut(chances: readonly number[], level = 0.05): boolean[] {
  const order = chances.map((chance, at) => ({ chance, at })).sort((a, b) => a.chance - b.chance)
  const stands = chances.map(() => false)
  for (const [rank, { chance, at }] of order.entries()) {
    if (chance > level / (chances.length - rank)) break
    stands[at] = true
  }
  return stands
}

// Abramowitz and Stegun 26.2.17; off by less than 7.5e-8.
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
}
