/** A source of chance that gives the same every time for the same seed, so that two demonstrations are alike. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, `below`. */
  integer(below: number): number
  between(low: number, high: number): number
  chance(probability: number): boolean
  /** Around 0 with a spread of 1; two of three lie between -1 and 1. */
  normal(): number
  pick<T>(items: readonly T[]): T
  weighted<T extends { readonly weight: number }>(items: readonly T[]): T
  /** A version 7 uuid of this moment. */
  uuid(at: number): string
  /** Another source that does not disturb this one: what is drawn from it changes nothing elsewhere. */
  branch(label: string): Random
}

export function random(seed: string): Random {
  const next = generator(seed)
  const integer = (below: number) => Math.floor(next() * below)
  const at = <T>(items: readonly T[], index: number): T => {
    const item = items[index]
    if (item === undefined) throw new RangeError('There is nothing to choose from.')
    return item
  }
  return {
    next,
    integer,
    between: (low, high) => low + next() * (high - low),
    chance: probability => next() < probability,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: items => at(items, integer(items.length)),
    weighted(items) {
      let left = next() * items.reduce((sum, { weight }) => sum + weight, 0)
      const found = items.findIndex(({ weight }) => {
        left -= weight
        return left < 0
      })
      return at(items, found === -1 ? items.length - 1 : found)
    },
    uuid: moment => uuidOf(moment, next),
    branch: label => random(`${seed}/${label}`),
  }
}

/** sfc32 by Chris Doty-Humphrey, in the public domain: small, quick, and good enough for invented people. */
function generator(seed: string): () => number {
  let [a, b, c] = [0x9e3779b9, 0x243f6a88, hash(seed)]
  let counter = 1
  const step = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let warmUp = 0; warmUp < 15; warmUp += 1) step()
  return step
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value
}

function uuidOf(moment: number, next: () => number): string {
  const time = Math.floor(moment).toString(16).padStart(12, '0')
  const hex = (digits: number) =>
    Math.floor(next() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  const variant = (8 + Math.floor(next() * 4)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`
}
