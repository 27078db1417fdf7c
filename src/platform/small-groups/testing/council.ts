import type { Bundle, Cell, Memory, Unit } from '../index.ts'
import { nothingShown, protectTree } from '../index.ts'

/** One invented member of staff: where they sit (null: not here, or no longer) and what they answered (null: nothing yet). */
export type Staff = {
  id: string
  unit: string | null
  answer: string | null
  cohorts: { people: number; answers: number }
}

/** Numbers from 0 to 1 that look random and are the same in every run. */
export function dice(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A deep and uneven council: directorates, services and teams; heads and assistants sit in the units that they lead. */
export function council(people: number, roll: () => number): { units: Unit[]; staff: Staff[] } {
  const units: Unit[] = [{ id: 'council', parentId: null }]
  const staff: Staff[] = []
  const hire = (unit: string, count: number) => {
    for (let i = 0; i < count; i++)
      staff.push({ id: `p${staff.length}`, unit, answer: null, cohorts: { people: 0, answers: 0 } })
  }
  const between = (low: number, high: number) => low + Math.floor(roll() * (high - low + 1))
  hire('council', 2)
  for (let d = 0; staff.length < people; d++) {
    const directorate = `d${d}`
    units.push({ id: directorate, parentId: 'council' })
    hire(directorate, between(1, 3))
    const services = between(2, 7)
    for (let s = 0; s < services && staff.length < people; s++) {
      const service = `${directorate}s${s}`
      units.push({ id: service, parentId: directorate })
      hire(service, between(1, 4))
      const teams = between(0, 7)
      if (teams === 0) hire(service, between(4, 30))
      for (let t = 0; t < teams; t++) {
        const team = `${service}t${t}`
        units.push({ id: team, parentId: service })
        const size = roll() < 0.4 ? between(1, 9) : between(10, 45)
        hire(team, size)
        if (size < 35) continue
        for (let g = 0; g < 3; g++) {
          units.push({ id: `${team}g${g}`, parentId: team })
          hire(`${team}g${g}`, between(4, 18))
        }
      }
    }
  }
  return { units, staff: staff.slice(0, people) }
}

/** A month goes by: some leave, some join, some move; more take part, and some get to basic. */
export function nextMonth(
  staff: Staff[],
  units: readonly Unit[],
  roll: () => number,
  pace: { turnover: number; takingPart: number },
) {
  const places = staff.map(each => each.unit).filter(unit => unit !== null)
  const somewhere = () => places[Math.floor(roll() * places.length)] ?? units[0]?.id ?? null
  const here = staff.filter(each => each.unit !== null)
  for (const each of here) {
    const chance = roll()
    if (chance < pace.turnover) {
      each.unit = null
      staff.push({ id: `p${staff.length}`, unit: somewhere(), answer: null, cohorts: { people: 0, answers: 0 } })
    } else if (chance < pace.turnover * 1.5) each.unit = somewhere()
    if (each.answer === null && roll() < pace.takingPart) each.answer = roll() < 0.6 ? 'atBasic' : 'belowBasic'
    else if (each.answer === 'belowBasic' && roll() < 0.06) each.answer = 'atBasic'
  }
}

/** Those who are here, in bundles. The index of a bundle in `of` tells which one a member of staff is in. */
export function bundle(staff: readonly Staff[], unitOf: (each: Staff) => string | null = each => each.unit) {
  const bundles: Bundle[] = []
  const numbers = new Map<string, number>()
  const of = staff.map(each => {
    const unit = unitOf(each)
    const key = `${unit} ${each.answer} ${each.cohorts.people} ${each.cohorts.answers}`
    const number = numbers.get(key) ?? bundles.push({ unit, people: 0, answer: each.answer, cohorts: each.cohorts }) - 1
    numbers.set(key, number)
    const found = bundles[number]
    if (found) found.people++
    return number
  })
  return { bundles, of }
}

/** Takes the wave as a feature would: decide, remember the memory, give everybody their new cohorts. */
export function takeWave(
  staff: Staff[],
  wave: {
    units: readonly Unit[]
    memory?: Memory
    minimum?: number
    unitOf?: (each: Staff) => string | null
  },
): { cells: Cell[]; memory: Memory } {
  const { bundles, of } = bundle(staff, wave.unitOf)
  const decided = protectTree({
    minimum: wave.minimum ?? 10,
    units: wave.units,
    bundles,
    answers: ['atBasic', 'belowBasic'],
    memory: wave.memory ?? nothingShown,
  })
  for (const [i, each] of staff.entries()) each.cohorts = decided.cohorts[of[i] ?? -1] ?? each.cohorts
  return { cells: decided.cells, memory: decided.memory }
}
