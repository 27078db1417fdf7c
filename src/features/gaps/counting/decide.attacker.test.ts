import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Memory, nothingShown, type Unit } from '#platform/small-groups/index.ts'
import { findForcedAnswers, findSmallGroups, type Printed } from '#platform/small-groups/testing/attacker.ts'
import { dice } from '#platform/small-groups/testing/council.ts'
import { type CountedProfile, decideGaps, type GapCell, type Somebody } from './decide.ts'

/** Somebody in an invented council, whose job, unit, choices and levels change from month to month. */
interface Staff extends Somebody {
  readonly id: string
  unitId: string | null
  expected: string[]
  follows: string[]
  teamId: string | null
  block: number
  levels: Map<string, number>
}

const scenarios = fc.record({
  seed: fc.integer(),
  units: fc.integer({ min: 1, max: 10 }),
  waves: fc.integer({ min: 1, max: 4 }),
  minimum: fc.constantFrom(5, 10),
  size: fc.constantFrom(8, 25, 60),
})
type Scenario = typeof scenarios extends fc.Arbitrary<infer T> ? T : never

// The same skill at several levels, and profiles that ask for the same: what a reader would subtract.
const profiles: readonly CountedProfile[] = [
  {
    id: 'carer',
    frameworkId: 'f',
    requirements: [
      { skillKey: 'a', level: 2 },
      { skillKey: 'b', level: 1 },
    ],
  },
  {
    id: 'leader',
    frameworkId: 'f',
    requirements: [
      { skillKey: 'a', level: 2 },
      { skillKey: 'b', level: 3 },
    ],
  },
  { id: 'champion', frameworkId: 'f', requirements: [{ skillKey: 'a', level: 3 }] },
]
const jobs = [['carer'], ['leader'], ['carer', 'leader'], ['carer', 'champion'], []]

interface Told extends Printed {
  readonly skill: string
  readonly level: number
}

/** Plays months of counting and keeps all that was printed, with whom each figure is about, worked out the slow way. */
function play({ seed, units: count, waves, minimum, size }: Scenario, rule = decideGaps) {
  const roll = dice(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] ?? (from[0] as T)
  const units: Unit[] = [{ id: 'org', parentId: null }]
  while (units.length < count + 1) units.push({ id: `u${units.length}`, parentId: pick(units).id })
  const teams: Unit[] = [
    { id: 'org', parentId: null },
    ...units.slice(1).map(({ id }) => ({ id: `t${id}`, parentId: 'org' })),
  ]
  const skew = roll()
  const somebody = (): Staff => {
    const unitId = pick(units).id
    return {
      ...{ id: `p${staff.length}`, unitId, expected: [...pick(jobs)], block: 0, levels: new Map() },
      teamId: roll() < 0.8 ? `t${unitId}` : pick(teams).id,
      follows: roll() < 0.3 ? [pick(profiles).id] : [],
    }
  }
  const staff: Staff[] = []
  for (let people = 0; people < size * units.length; people += 1) staff.push(somebody())
  const learn = (each: Staff) => {
    for (const skill of ['f a', 'f b']) if (roll() < 0.6) each.levels.set(skill, 1 + Math.floor(roll() ** skew * 4))
  }
  for (const each of staff) learn(each)
  const printed: Told[] = []
  const truth: Map<string, ReadonlyMap<string, number>>[] = []
  let memory: Memory = nothingShown
  for (let wave = 0; wave < waves; wave += 1) {
    if (wave > 0) change(staff, { roll, pick, units, learn, somebody })
    truth.push(new Map(staff.map(({ id, levels }) => [id, new Map(levels)])))
    const known = teams.map(({ id }) => id)
    for (const each of staff) if (each.teamId && !known.includes(each.teamId)) each.teamId = 'org'
    const decided = rule({ organisationId: 'org', units, teams, people: staff, profiles, memory, minimum })
    memory = JSON.parse(JSON.stringify(decided.memory))
    for (const [index, each] of staff.entries()) each.block = decided.blocks[index] ?? 0
    for (const cell of decided.cells) printed.push(...readCell(cell, wave, staff, { units, teams }))
  }
  const has = (skill: string, level: number) => (person: string, wave: number) =>
    (truth[wave]?.get(person)?.get(skill) ?? 0) >= level
  return { printed, has, staff }
}

interface Months {
  readonly roll: () => number
  readonly pick: <T>(from: readonly T[]) => T
  readonly units: readonly Unit[]
  readonly learn: (each: Staff) => void
  readonly somebody: () => Staff
}

function change(staff: Staff[], { roll, pick, units, learn, somebody }: Months): void {
  for (const each of [...staff]) {
    const chance = roll()
    if (chance < 0.08) Object.assign(each, { unitId: null, teamId: null, expected: [], follows: [] })
    else if (chance < 0.14 && each.unitId) each.unitId = pick(units).id
    else if (chance < 0.2 && each.unitId) each.expected = [...pick(jobs)]
    else if (chance < 0.26 && each.unitId) each.follows = roll() < 0.5 ? [] : [pick(profiles).id]
    else if (chance < 0.5) learn(each)
    if (chance < 0.05) {
      const joined = somebody()
      learn(joined)
      staff.push(joined)
    }
  }
}

/** Whom a cell is about, worked out without the module: blocks of which four fifths go the same way as far as the cell. */
function readCell(
  { profileId, grouping, groupId, reached, counted }: GapCell,
  wave: number,
  staff: readonly Staff[],
  groups: { units: readonly Unit[]; teams: readonly Unit[] },
): readonly Told[] {
  const sorted = (ids: readonly string[], all: readonly (readonly string[])[]) => {
    const popular = (id: string) => all.filter(one => one.includes(id)).length
    return ids.toSorted((a, b) => popular(b) - popular(a) || (a < b ? -1 : 1))
  }
  const allExpected = staff.map(({ expected }) => expected)
  const allFollows = staff.map(({ expected, follows }) => (expected.length > 0 ? [] : follows))
  const above = (id: string | null): string[] =>
    id === null || id === 'org' ? [] : [...above(groups[grouping].find(unit => unit.id === id)?.parentId ?? null), id]
  /** From the trunk to the leaf: the profiles in order, then the groups from the top. */
  const wayOf = (each: Staff): string[] =>
    each.expected.length > 0
      ? [
          ...sorted(each.expected, allExpected).map(id => `expected ${id}`),
          ...above(grouping === 'units' ? each.unitId : each.teamId).map(id => `in ${id}`),
        ]
      : sorted(each.follows, allFollows).map(id => `follows ${id}`)
  const people = [...Map.groupBy(staff, ({ block }) => block)].flatMap(([block, members]) => {
    const ways = members.map(wayOf).filter(way => way.length > 0)
    const shared: string[] = []
    // `undefined` at a place means that nobody has to go on from there together with four fifths of the others.
    for (let place = 0; block > 0; place += 1) {
      const going = ways.filter(way => shared.every((step, at) => way[at] === step))
      const steps = [...Map.groupBy(going, way => way[place])]
      const next = steps.find(([step, those]) => step !== undefined && those.length >= 0.8 * ways.length)?.[0]
      if (next === undefined) break
      shared.push(next)
    }
    const counts = shared.some(step => step === `expected ${profileId}` || step === `follows ${profileId}`)
    return counts && (groupId === 'org' || shared.includes(`in ${groupId}`)) ? members : []
  })
  expect(people).toHaveLength(counted)
  return reached.map(({ skillKey, level, from, to }) => ({
    ...{ wave, people: new Set(people.map(({ id }) => id)), from, to, skill: `f ${skillKey}`, level },
  }))
}

describe('a reader who keeps every figure of every profile, unit, team and month', () => {
  test('finds nothing out about fewer people than the minimum, nor what all of a group can do', () => {
    fc.assert(
      fc.property(scenarios, scenario => {
        const { printed, has } = play(scenario)
        expect(findSmallGroups(printed, scenario.minimum)).toEqual([])
        for (const told of Map.groupBy(printed, ({ skill, level }) => `${skill} ${level}`).values())
          expect(findForcedAnswers(told, has(told[0]?.skill ?? '', told[0]?.level ?? 0))).toEqual([])
      }),
      { numRuns: 30 },
    )
  }, 240_000)

  test('reads counts that are true of the people whom they are about', () => {
    fc.assert(
      fc.property(scenarios, scenario => {
        const { printed, has } = play(scenario)
        for (const { people, wave, skill, level, from, to } of printed) {
          const count = [...people].filter(person => has(skill, level)(person, wave)).length
          expect(count).toBeGreaterThanOrEqual(from)
          expect(count).toBeLessThanOrEqual(to)
        }
      }),
      { numRuns: 15 },
    )
  }, 120_000)

  test('learns from the figures of a unit nothing about who follows a profile', () => {
    fc.assert(
      fc.property(scenarios, scenario => {
        const cells = (follows: boolean) => {
          const shown: GapCell[] = []
          play({ ...scenario, waves: 1 }, question => {
            const people = question.people.map(each =>
              follows || each.expected.length > 0 ? { ...each, follows: follows ? each.follows : [] } : each,
            )
            const decided = decideGaps({ ...question, people })
            shown.push(...decided.cells.filter(({ groupId }) => groupId !== 'org'))
            return decideGaps(question)
          })
          return shown
        }
        expect(cells(true)).toEqual(cells(false))
      }),
      { numRuns: 20 },
    )
  })
})

test('a reader who is shown every profile by itself finds people by subtraction', () => {
  const alone: typeof decideGaps = question => {
    const only = (id: string) => ({
      ...question,
      profiles: question.profiles.filter(profile => profile.id === id),
      memory: nothingShown,
      people: question.people.map(person => ({
        ...{ ...person, block: 0, follows: [] },
        expected: person.expected.filter(one => one === id),
      })),
    })
    return { ...decideGaps(question), cells: question.profiles.flatMap(({ id }) => decideGaps(only(id)).cells) }
  }
  const about = ({ expected }: Staff, id: string) => expected.includes(id)
  const staff = Array.from(
    { length: 25 },
    (_, i): Staff => ({
      ...{ id: `p${i}`, unitId: 'org', teamId: null, block: 0, follows: [], levels: new Map([['f a', i % 2 ? 3 : 1]]) },
      expected: i === 0 ? ['carer'] : ['carer', 'leader'],
    }),
  )
  const question = {
    organisationId: 'org',
    units: [{ id: 'org', parentId: null }],
    teams: [{ id: 'org', parentId: null }],
  }
  const told = (rule: typeof decideGaps) =>
    rule({ ...question, people: staff, profiles, memory: nothingShown, minimum: 10 }).cells.map(cell => cell.counted)
  expect(told(alone)).toEqual([25, 24])
  expect(told(decideGaps)).toEqual([24, 24])
  const printed = ['carer', 'leader'].map(id => {
    const people = new Set(staff.filter(each => about(each, id)).map(each => each.id))
    return { wave: 0, people, from: 12, to: 12 }
  })
  expect(findSmallGroups(printed, 10)).not.toEqual([])
})
