/**
 * A count over everybody, in steps so wide that one block more or less tells nothing about its people: a twentieth of
 * all, and never less than twice the smallest group. `about` is the middle of what it may be; `least` and `most` bound it.
 */
export function roundForAll(count: number, people: number, minimum: number) {
  const step = Math.max(2 * minimum, Math.ceil(people / 20))
  const about = Math.min(people, Math.round(count / step) * step)
  return {
    about,
    least: Math.max(0, about - Math.floor(step / 2)),
    most: Math.min(people, about + Math.ceil(step / 2)),
  }
}
