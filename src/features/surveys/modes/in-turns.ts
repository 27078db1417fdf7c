import { setImmediate as breathe } from 'node:timers/promises'

const atOnce = 100

/**
 * Goes through many ballots and lets everybody else have their turn in between: one takes ten microseconds to work out
 * and some more to open, and a wave may have 300,000. In one go nobody would get a page for seconds.
 */
export async function inTurns<T>(items: readonly T[], each: (item: T, place: number) => void): Promise<void> {
  for (const [place, item] of items.entries()) {
    if (place % atOnce === atOnce - 1) await breathe()
    each(item, place)
  }
}
