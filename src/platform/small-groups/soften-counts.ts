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

/**
 * Whether the answers of several groups together are mixed enough to be counted as one block: exact, and with room to
 * spare even for a reader who knows that each of these groups was too small or too one-sided to be a block by itself.
 */
export function areMixed(groups: readonly (readonly number[])[], room: number, minimum: number): boolean {
  const sizes = groups.map(counts => counts.reduce((sum, count) => sum + count, 0))
  const answers = groups[0]?.length ?? 0
  for (let a = 0; a < answers; a++) {
    let [count, least, most] = [0, 0, 0]
    for (const [g, counts] of groups.entries()) {
      const [people, here] = [sizes[g] ?? 0, counts[a] ?? 0]
      const oneSided = groups.length > 1 && people >= minimum
      count += here
      least += oneSided && here > people - room ? people - room + 1 : 0
      most += oneSided && here < room ? room - 1 : people
    }
    if (count - least < room || most - count < room) return false
  }
  return answers > 0
}

/**
 * What may be printed of several yes-or-no questions about the people of one block. Who compares two of them must not
 * learn that all or none of the block are in between: where two counts lie closer than `room`, the later one is a range
 * around the earlier. A question that stands twice gets the same range twice.
 */
export function softenQuestions(counts: readonly number[], people: number, room: number): Range[] {
  const told: Range[] = []
  for (const count of counts) {
    const [own = { from: 0, to: people }] = softenCounts([count, people - count], room)
    const near = told.filter((_, q) => Math.abs((counts[q] ?? 0) - count) < room)
    told.push({
      from: Math.max(0, Math.min(own.from, ...near.map(({ from }) => from - room + 1))),
      to: Math.min(people, Math.max(own.to, ...near.map(({ to }) => to + room - 1))),
    })
  }
  return told
}
