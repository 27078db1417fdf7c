import { day } from '#platform/time.ts'
import type { DatedFigure, Figure } from './basics.queries.ts'

/** A share from 0 to 1, as a range where the count is one. */
export interface Share {
  readonly from: number
  readonly to: number
}

/** The share at basic among those who took part; nothing where it may not be shown or nobody took part. */
export function shareAtBasic({ atBasic }: Pick<Figure, 'atBasic'>): Share | undefined {
  if (typeof atBasic === 'string' || atBasic.of === 0) return undefined
  return { from: atBasic.from / atBasic.of, to: atBasic.to / atBasic.of }
}

/** The share who took part among those who are counted. */
export function shareTakenPart({ takenPart }: Pick<Figure, 'takenPart'>): number | undefined {
  if (typeof takenPart === 'string' || takenPart.of === 0) return undefined
  return takenPart.count / takenPart.of
}

/** How many are below basic: what is left of those who answered. */
export function belowBasic({ atBasic }: Pick<Figure, 'atBasic'>): { from: number; to: number } | undefined {
  return typeof atBasic === 'string' ? undefined : { from: atBasic.of - atBasic.to, to: atBasic.of - atBasic.from }
}

/** New figures come a week apart at the least: the closer together, the more units must be hidden. */
export function mayTakeWave(lastTakenOn: string | undefined, now: Date): boolean {
  return lastTakenOn === undefined || now.getTime() - Date.parse(lastTakenOn) >= 7 * day
}

/** The latest figure that may be shown, or else the latest one with the reason why not. */
export const latestShown = (figures: readonly DatedFigure[]): DatedFigure | undefined =>
  figures.findLast(({ takenPart, atBasic }) => typeof takenPart !== 'string' && typeof atBasic !== 'string') ??
  figures.at(-1)
