import type { Facts } from '../../count/facts.ts'
import { outlookOf } from '../../outlook.ts'
import type { Pledge, PledgeFigure, Share } from '../../pledge.ts'
import { findHeld, gainOf, gainOfFirstTime } from '../../what-would-move.ts'

export const firstTime = 'first-time'

/** “If so many more people learn this”: what it would come to. */
export interface Trial {
  readonly area: string
  readonly more: number
  readonly gain: Share
  readonly share: Share
  readonly chance: Share | undefined
}

interface Known {
  readonly facts: Facts
  readonly pledge: Pledge
  readonly total: readonly PledgeFigure[]
  readonly now: Date
}

const most = 1_000_000

/** What somebody wants to try, from the address; nothing where it says nothing that we understand. */
export function readTrial(query: URLSearchParams, { facts, pledge, total, now }: Known): Trial | undefined {
  const last = total.at(-1)
  const area = query.get('area') ?? undefined
  const typed = (query.get('more') ?? '').trim()
  if (!last || area === undefined || last.counted === 0 || !/^\d{1,7}$/.test(typed)) return undefined
  const more = Math.min(most, Number(typed))
  const held = findHeld(facts, area)
  if (more === 0 || !(held || area === firstTime)) return undefined
  const gain = held ? gainOf(more, held) : gainOfFirstTime(more, last)
  const cap = (count: number) => Math.min(1, count / last.counted)
  const [few, many] = [gain.from, gain.to].map(plus => outlookOf(pledge, total, now, plus).forecast?.chance)
  return {
    area,
    more,
    gain,
    share: { from: cap(last.reached.from + gain.from), to: cap(last.reached.to + gain.to) },
    chance: few && many && { from: few.from, to: many.to },
  }
}
