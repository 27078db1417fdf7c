import { setImmediate as breathe } from 'node:timers/promises'

/**
 * Goes through many things and lets everybody else have their turn after every `atOnce` of them: whoever waits for a page
 * would otherwise wait until all is done.
 */
export async function inTurns<T>(
  items: readonly T[],
  atOnce: number,
  each: (item: T, place: number) => void,
): Promise<void> {
  for (const [place, item] of items.entries()) {
    if (place % atOnce === atOnce - 1) await breathe()
    each(item, place)
  }
}
