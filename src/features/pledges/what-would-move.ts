import type { Facts, Rounded } from './count/facts.ts'
import { middleOf, type PledgeFigure, type Share, shareReached } from './pledge.ts'

/** Of so many people who learn an area, how many more reach the pledge: any who need it at least, the nearest at most. */
export function gainOf(more: number, { lacking, only }: { lacking: Rounded; only: Rounded }): Share {
  const to = Math.min(more, only.most)
  const from = lacking.most === 0 ? 0 : Math.floor((more * only.least) / lacking.most)
  return { from: Math.min(from, to), to }
}

/** Of so many who take the passport for the first time, how many have reached it if they are like those who did. */
export function gainOfFirstTime(more: number, { reached, answered, counted, takenPart }: PledgeFigure): Share {
  if (answered === 0) return { from: 0, to: 0 }
  const open = Math.min(more, counted - (takenPart ?? answered))
  return { from: Math.floor((open * reached.from) / answered), to: Math.ceil((open * reached.to) / answered) }
}

export interface CatchUp {
  readonly name: string
  readonly gain: number
}

/** How many more there would be if a unit that lies clearly behind came up to the whole; in the order of names. */
export function catchUps(
  whole: PledgeFigure,
  units: readonly { readonly name: string; readonly figure: PledgeFigure | undefined }[],
): readonly CatchUp[] {
  const share = middleOf(shareReached(whole))
  return units.flatMap(({ name, figure }) => {
    if (!figure) return []
    const gain = Math.round((share - shareReached(figure).to) * figure.counted)
    return gain >= Math.max(3, 0.03 * figure.counted) ? [{ name, gain }] : []
  })
}

/** The area that a what-if is about; nothing where the words are none of ours. */
export const findHeld = (facts: Facts, key: string) => facts.areas.find(area => area.key === key)
