import { type Cell, type Cohorts, type Memory, nothingShown, protectTree, type Unit } from '../index.ts'
import type { Printed } from './attacker.ts'
import { bundle, dice, nextMonth, type Staff } from './council.ts'

/** Made-up staff in an uneven tree, with a second way to group them. */
export type Scenario = { seed: number; units: number; waves: number; minimum: number; size: number }

export type Grouping = { table: string; units: Unit[]; groupOf: (each: Staff) => string | null }
export type Shown = { wave: number; table: string; cells: Cell[] }

/** All that was printed, as sets of people with counts, and the truth to hold against it. */
export type History = {
  takenPart: Printed[]
  atBasic: Printed[]
  shown: Shown[]
  gave: (person: string, wave: number) => boolean
  tookPart: (person: string, wave: number) => boolean
  groups: ReadonlySet<string>[]
}

/** How a rule prints a grouping of one wave: whom each figure is about. */
export type Rule = (
  staff: Staff[],
  grouping: Grouping,
  wave: number,
) => { cells: Cell[]; about: (unit: string, kind: 'takenPart' | 'answers') => Set<string> }

export function play({ seed, units: count, waves, size }: Scenario, rule: Rule): History {
  const roll = dice(seed)
  const units: Unit[] = [{ id: 'u00', parentId: null }]
  const depth = new Map([['u00', 1]])
  while (units.length < count) {
    const open = units.filter(({ id }) => (depth.get(id) ?? 1) < 5)
    const parent = open[Math.floor(roll() * open.length)]?.id ?? 'u00'
    const id = `u${String(units.length).padStart(2, '0')}`
    depth.set(id, (depth.get(parent) ?? 1) + 1)
    units.push({ id, parentId: parent })
  }
  const staff: Staff[] = []
  for (const { id } of units) {
    const people = 1 + Math.floor(roll() ** 2 * size)
    for (let i = 0; i < people; i++)
      staff.push({ id: `p${staff.length}`, unit: id, answer: null, cohorts: { people: 0, answers: 0 } })
  }
  const rate = 0.2 + roll() * 0.8
  for (const each of staff) if (roll() < rate) each.answer = roll() < rate ? 'atBasic' : 'belowBasic'

  // Teams: most units are one; some are split in two, some are led together with the next.
  const teamOfUnit = new Map(units.map(({ id }, i) => [id, roll() < 0.2 && i > 1 ? `t${i - 1}` : `t${i}`]))
  const teams: Unit[] = units.map((unit, i) => ({
    id: `t${i}`,
    parentId: unit.parentId && `t${units.findIndex(each => each.id === unit.parentId)}`,
  }))
  const moved = new Map<string, string>()
  const teamOf = (each: Staff) => each.unit && (moved.get(each.id) ?? teamOfUnit.get(each.unit) ?? 't0')
  const groupings: Grouping[] = [
    { table: 'units', units, groupOf: each => each.unit },
    { table: 'teams', units: teams, groupOf: teamOf },
  ]

  const history: History = {
    takenPart: [],
    atBasic: [],
    shown: [],
    groups: [],
    gave: (person, wave) => truth[wave]?.get(person) === 'atBasic',
    tookPart: (person, wave) => (truth[wave]?.get(person) ?? null) !== null,
  }
  const truth: Map<string, string | null>[] = []
  for (let wave = 0; wave < waves; wave++) {
    if (wave > 0) nextMonth(staff, units, roll, { turnover: roll() * 0.15, takingPart: roll() * 0.4 })
    // In some waves nearly everybody gets to basic, in some nearly everybody falls back.
    const [rise, fall] = wave > 0 ? [roll() ** 2, roll() ** 6] : [0, 0]
    for (const each of staff) {
      if (each.answer === 'belowBasic' && roll() < rise) each.answer = 'atBasic'
      else if (each.answer === 'atBasic' && roll() < fall) each.answer = 'belowBasic'
    }
    for (const each of staff) if (roll() < 0.03) moved.set(each.id, `t${Math.floor(roll() * units.length)}`)
    truth.push(new Map(staff.map(({ id, answer }) => [id, answer])))
    for (const grouping of groupings) {
      const { cells, about } = rule(staff, grouping, wave)
      history.shown.push({ wave, table: grouping.table, cells })
      for (const { unit, takenPart, answers } of cells) {
        const within = new Set(
          staff.filter(each => isWithin(grouping.units, grouping.groupOf(each), unit)).map(({ id }) => id),
        )
        history.groups.push(within)
        if (takenPart.shown)
          history.takenPart.push({ wave, people: about(unit, 'takenPart'), from: takenPart.count, to: takenPart.count })
        const range = answers.shown ? answers.counts.atBasic : undefined
        if (range) history.atBasic.push({ wave, people: about(unit, 'answers'), ...range })
      }
    }
  }
  return history
}

export function isWithin(units: readonly Unit[], unit: string | null, above: string): boolean {
  for (let at = unit; at !== null; at = units.find(({ id }) => id === at)?.parentId ?? null)
    if (at === above) return true
  return false
}

/** The module as a feature uses it; whom a figure is about is worked out again here, the slow way, from the README. */
export function protecting(minimum: number): Rule {
  let memory: Memory = nothingShown
  return (staff, { units, groupOf }) => {
    const { bundles, of } = bundle(staff, groupOf)
    const decided = protectTree({ minimum, units, bundles, answers: ['atBasic', 'belowBasic'], memory })
    memory = JSON.parse(JSON.stringify(decided.memory))
    for (const [i, each] of staff.entries()) each.cohorts = decided.cohorts[of[i] ?? -1] ?? each.cohorts
    const placeOf = placesOfBlocks(staff, units, groupOf)
    const from = Map.groupBy(staff, each => each.cohorts.answers)
    const about = (unit: string, kind: 'takenPart' | 'answers') => {
      const counts = (cohorts: Cohorts) =>
        kind === 'takenPart'
          ? cohorts.people > 0 && isWithin(units, placeOf(cohorts.people), unit)
          : cohorts.answers > 0 &&
            (from.get(cohorts.answers) ?? []).every(each => isWithin(units, placeOf(each.cohorts.people), unit))
      return new Set(staff.filter(({ cohorts }) => counts(cohorts)).map(({ id }) => id))
    }
    return { cells: decided.cells, about }
  }
}

function placesOfBlocks(staff: readonly Staff[], units: readonly Unit[], groupOf: (each: Staff) => string | null) {
  const members = Map.groupBy(staff, each => each.cohorts.people)
  const depth = (id: string) => units.filter(({ id: above }) => isWithin(units, id, above)).length
  const places = new Map<number, string | null>()
  return (block: number): string | null => {
    const known = places.get(block)
    if (known !== undefined) return known
    const here = (members.get(block) ?? []).map(groupOf).filter(group => group !== null)
    const holds = units.filter(
      ({ id }) => here.length > 0 && here.filter(group => isWithin(units, group, id)).length >= 0.8 * here.length,
    )
    const place = holds.toSorted((a, b) => depth(b.id) - depth(a.id))[0]?.id ?? null
    places.set(block, place)
    return place
  }
}

/** A broken rule: hides groups under the minimum and nothing else. */
export function hidingSmallOnly(minimum: number): Rule {
  return (staff, { units, groupOf }) => {
    const within = (unit: string) => staff.filter(each => isWithin(units, groupOf(each), unit))
    const cells = units.map(({ id }): Cell => {
      const all = within(id)
      const answered = all.filter(({ answer }) => answer !== null)
      const count = answered.filter(({ answer }) => answer === 'atBasic').length
      const hidden = { shown: false, reason: 'small' } as const
      const exact = (n: number) => ({ from: n, to: n })
      return {
        unit: id,
        people: all.length,
        takenPart:
          all.length < minimum ? hidden : { shown: true, of: all.length, here: all.length, count: answered.length },
        answers:
          answered.length < minimum
            ? hidden
            : {
                shown: true,
                of: answered.length,
                counts: { atBasic: exact(count), belowBasic: exact(answered.length - count) },
              },
      }
    })
    return {
      cells,
      about: (unit, kind) =>
        new Set(
          within(unit)
            .filter(({ answer }) => kind === 'takenPart' || answer !== null)
            .map(({ id }) => id),
        ),
    }
  }
}
