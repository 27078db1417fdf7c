/** "5" is from 5 to 5, "2 or fewer" from 0 to 2. */
export type Range = { from: number; to: number }

/**
 * What may be printed of the answers of one block. Counts are exact when everybody could be wrong about `room - 1`
 * people either way. Where nearly all or nearly none gave an answer it is a range of `room` values up to that end, so
 * nobody can tell that all of them did, nor can one of them who takes himself away.
 */
export function softenCounts(counts: readonly number[], room: number): Range[] {
  const people = counts.reduce((sum, count) => sum + count, 0)
  const low = (count: number) => count < room
  const high = (count: number) => count > people - room
  if (!counts.some(count => low(count) || high(count))) return counts.map(count => ({ from: count, to: count }))
  const twoAnswers = counts.length === 2
  return counts.map(count => {
    if (high(count)) return { from: Math.max(0, people - room + 1), to: people }
    // With three answers or more, two exact ones would give away the third.
    return twoAnswers ? { from: 0, to: Math.min(people, room - 1) } : { from: 0, to: people }
  })
}
