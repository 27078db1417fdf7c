/**
 * A reader who kept everything ever printed, knows who is in which figure, takes it that answers that need not have
 * changed did not, and combines all of it. Shares no code with the module.
 */

/** One printed figure: whom it is about, and how many of them, at least and at most, gave the answer. */
export type Printed = { wave: number; people: ReadonlySet<string>; from: number; to: number }

/** What a reader found out: of whom, and how. */
export type Finding = { people: string[]; how: string }

const prime = 67_108_859 // products stay exact in a double

/** Sets of fewer than `minimum` people whose count follows from exact figures, among those worth looking at and all that row reduction shows. */
export function findSmallGroups(
  printed: readonly Printed[],
  minimum: number,
  worth: readonly ReadonlySet<string>[] = [],
): Finding[] {
  const atoms = atomsOf(printed)
  const figures = distinct(printed.map(({ people }) => atoms.map(atom => (people.has(atom[0] ?? '') ? 1 : 0))))
  const sizes = atoms.map(atom => atom.length)
  const findings: Finding[] = []
  const small = (row: readonly number[]) => {
    const size = support(row, sizes)
    return size > 0 && size < minimum
  }
  const report = (row: readonly number[], how: string) =>
    findings.push({ people: atoms.filter((_, a) => row[a] !== 0).flat(), how })

  for (const [i, a] of figures.entries())
    for (const b of [undefined, ...figures.slice(0, i)]) {
      const row = a.map((value, at) => value - (b?.[at] ?? 0))
      if (small(row)) report(row, b ? 'one figure less another' : 'a figure by itself')
    }
  const orders = [atoms.map((_, a) => a), atoms.map((_, a) => atoms.length - 1 - a), bySize(sizes)]
  for (const order of orders) {
    const basis = reduce(figures, order)
    for (const row of basis.values()) if (small(row)) report(row, 'several figures together')
    for (const set of [...atoms.map(atom => new Set(atom)), ...worth]) {
      if (set.size === 0 || set.size >= minimum) continue
      const row = atoms.map(atom => (set.has(atom[0] ?? '') ? 1 : 0))
      const whole = atoms.filter((_, a) => row[a]).flat()
      if (whole.length === set.size && whole.every(each => set.has(each)) && isIn(basis, row))
        report(row, 'a group of interest')
    }
  }
  return findings
}

/**
 * Groups of whom all, or none, must have given the answer, as far as bounds tell; also after one of them, who knows
 * what he answered, takes himself away. `gave` is the truth by wave: it tells where answers changed, and who knows what.
 */
export function findForcedAnswers(
  printed: readonly Printed[],
  gave: (person: string, wave: number) => boolean,
): Finding[] {
  const atoms = atomsOf(printed)
  const waves = Math.max(0, ...printed.map(({ wave }) => wave)) + 1
  // One unknown for each atom and stretch of waves in which nobody of it changed their answer.
  const unknowns: { people: string[]; wave: number }[] = []
  const unknownAt = atoms.map(people => {
    let latest = -1
    return Array.from({ length: waves }, (_, wave) => {
      const same = wave > 0 && people.every(each => gave(each, wave) === gave(each, wave - 1))
      if (!same) latest = unknowns.push({ people, wave }) - 1
      return latest
    })
  })
  type Sum = { of: number[]; from: number; to: number }
  const sums = new Map<string, Sum>()
  const learn = (of: number[], from: number, to: number) => {
    const key = of.join()
    const known = sums.get(key)
    sums.set(key, {
      of,
      from: Math.max(from, known?.from ?? 0),
      to: Math.min(to, known?.to ?? Number.POSITIVE_INFINITY),
    })
  }
  for (const [u, { people }] of unknowns.entries()) learn([u], 0, people.length)
  for (const { people, wave, from, to } of printed)
    learn(
      atoms
        .flatMap((atom, a) => (people.has(atom[0] ?? '') ? [unknownAt[a]?.[wave] ?? -1] : []))
        .toSorted((a, b) => a - b),
      from,
      to,
    )
  const said = () => [...sums.values()].map(({ from, to }) => `${from} ${to}`).join()
  for (let round = 0; round < 3; round++) {
    const before = said()
    const all = [...sums.values()].map(sum => ({ ...sum, set: new Set(sum.of) }))
    const grow = all.length < 120
    for (const big of all)
      for (const part of all) {
        if (part.of.length >= big.of.length || !part.of.every(u => big.set.has(u))) continue
        const rest = big.of.filter(u => !part.set.has(u))
        if (rest.length === 0) continue
        if (grow || sums.has(rest.join())) learn(rest, big.from - part.to, big.to - part.from)
        const other = sums.get(rest.join())
        if (other) learn(big.of, part.from + other.from, part.to + other.to)
      }
    if (before === said()) break
  }

  return [...sums.values()].flatMap(({ of, from, to }): Finding[] => {
    const members = of.flatMap(u => (unknowns[u]?.people ?? []).map(person => gave(person, unknowns[u]?.wave ?? 0)))
    const size = members.length
    if (size === 0) return []
    const people = of.flatMap(u => unknowns[u]?.people ?? [])
    if (from >= size || to <= 0) return [{ people, how: 'all or none of them' }]
    if ((from >= size - 1 && members.includes(false)) || (to <= 1 && members.includes(true)))
      return [{ people, how: 'all or none of the others, for one of them' }]
    return []
  })
}

/** People whom no figure tells apart. */
function atomsOf(printed: readonly Printed[]): string[][] {
  const everybody = new Set(printed.flatMap(({ people }) => [...people]))
  const figures = [...new Set(printed.map(({ people }) => people))]
  const classes = Map.groupBy(everybody, person => figures.map(figure => (figure.has(person) ? 1 : 0)).join(''))
  return [...classes.values()]
}

const distinct = (rows: number[][]) => [...new Map(rows.map(row => [row.join(), row])).values()]
const support = (row: readonly number[], sizes: readonly number[]) =>
  row.reduce((sum, value, a) => sum + (value === 0 ? 0 : (sizes[a] ?? 0)), 0)
const bySize = (sizes: readonly number[]) => [...sizes.keys()].toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0))
const modulo = (value: number) => ((value % prime) + prime) % prime

/** The reduced basis modulo a large prime, by pivot; pivots are looked for in this order. */
function reduce(rows: readonly number[][], order: readonly number[]): Map<number, number[]> {
  const basis = new Map<number, number[]>()
  for (const row of rows) {
    const rest = remainder(basis, row)
    const pivot = order.find(at => rest[at] !== 0)
    if (pivot === undefined) continue
    const scale = inverse(rest[pivot] ?? 1)
    const unit = rest.map(value => modulo(value * scale))
    for (const [at, other] of basis) basis.set(at, minus(other, unit, other[pivot] ?? 0))
    basis.set(pivot, unit)
  }
  return basis
}

function remainder(basis: ReadonlyMap<number, number[]>, row: readonly number[]): number[] {
  let rest = row.map(modulo)
  for (const [pivot, unit] of basis) rest = minus(rest, unit, rest[pivot] ?? 0)
  return rest
}

const isIn = (basis: ReadonlyMap<number, number[]>, row: readonly number[]) =>
  remainder(basis, row).every(value => value === 0)
const minus = (a: readonly number[], b: readonly number[], times: number) =>
  times === 0 ? [...a] : a.map((value, at) => modulo(value - times * (b[at] ?? 0)))

function inverse(value: number): number {
  let [result, base, power] = [1, modulo(value), prime - 2]
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = modulo(result * base)
    base = modulo(base * base)
  }
  return result
}
