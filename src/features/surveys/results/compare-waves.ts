import type { Reading } from '#platform/db/tx.ts'
import { compareQuestionnaires, isComparable } from '../questionnaire/compare.ts'
import type { Wave } from '../waves/wave.ts'
import { listWaves } from '../waves/waves.queries.ts'
import { readable } from './areas.ts'
import { findResults, type Results } from './results.queries.ts'
import type { Slice, Told } from './slices.ts'
import { chanceOfDifference, standOut } from './statistics.ts'
import type { ToldItem } from './telling.ts'

export interface CountedWave {
  readonly wave: Wave
  readonly results: Results
}

/** Waves of the same survey that have closed and were counted, by the day when they closed, the latest first. */
export async function listCountedWaves(db: Reading, surveyId: string): Promise<readonly CountedWave[]> {
  const counted: CountedWave[] = []
  for (const wave of await listWaves(db, surveyId)) {
    const results = wave.status === 'closed' ? await findResults(db, wave.id) : undefined
    if (results && results.counted > 0) counted.push({ wave, results })
  }
  return counted.sort((a, b) => closing(b.wave) - closing(a.wave))
}

/** Waves that were brought in later may be older than their number says. */
export const closing = ({ closedAt }: Pick<Wave, 'closedAt'>): number => closedAt?.getTime() ?? 0

/** The item in another wave, if it still means the same and its favourable answer is the same one. */
export function sameItem(now: CountedWave, other: CountedWave, item: ToldItem): ToldItem | undefined {
  const found = other.results.items.find(({ key }) => key === item.key)
  const compared = compareQuestionnaires(other.wave.questionnaire, now.wave.questionnaire)
  const became = compared.find(({ key }) => key === item.question)
  if (!found || !became || !isComparable(became) || found.meaning !== item.meaning) return undefined
  return sidesOf(found) === sidesOf(item) ? found : undefined
}

const sidesOf = ({ told, favourable, bands }: ToldItem) =>
  JSON.stringify([favourable.flatMap(at => told[at]?.key.split('+') ?? []).toSorted(), bands?.bounds])

/** A share then or elsewhere, and whether the difference stands though so many were looked at. */
export interface Beside {
  readonly share: number
  readonly difference: number
  readonly stands: boolean
}

/**
 * Sets the items of a slice beside those of another slice or wave. Which differences stand is decided over all of them
 * together (two-proportion test, Holm's method, 5%). `chance` is another test where people are in both.
 */
export function setBeside(
  items: readonly ToldItem[],
  now: { readonly results: Results; readonly slice: Slice | undefined },
  other: {
    readonly results: Results
    readonly slice: Slice | undefined
    readonly itemOf: (item: ToldItem) => ToldItem | undefined
  },
  chance = chanceOfDifference,
): Map<string, Beside> {
  const pairs = items.flatMap(item => {
    const match = other.itemOf(item)
    const told = readable(now.results, now.slice, item)
    const beside = match && readable(other.results, other.slice, match)
    return told && beside ? [{ key: item.key, told, beside }] : []
  })
  const counts = ([of, count]: Told) => ({ count, of })
  const stands = standOut(pairs.map(({ told, beside }) => chance(counts(told), counts(beside))))
  return new Map(
    pairs.map(({ key, told, beside }, at) => {
      const [share, before] = [told[1] / told[0], beside[1] / beside[0]]
      return [key, { share: before, difference: share - before, stands: stands[at] ?? false }]
    }),
  )
}
