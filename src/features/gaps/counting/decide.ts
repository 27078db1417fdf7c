import type { Requirement } from '#features/role-profiles/index.ts'
import {
  type BlockFigure,
  type Cohorts,
  type CountedPeople,
  type Memory,
  protectTree,
  type Range,
  tellBlocks,
  type Unit,
} from '#platform/small-groups/index.ts'
import { type GroupTree, groupTree, type Placed, upwards } from './group-tree.ts'

export interface Somebody extends Placed {
  /** The team that they lead or are in; nothing where they report to nobody. */
  readonly teamId: string | null
  /** In which block they were counted before; 0 for never. */
  readonly block: number
  /** By `frameworkId skillKey`: what holds now. */
  readonly levels: ReadonlyMap<string, number>
}

export interface CountedProfile {
  readonly id: string
  readonly frameworkId: string
  readonly requirements: readonly Requirement[]
}

export type Grouping = 'units' | 'teams'

/** From how many to how many of a cell's people reach one requirement. */
export interface Reached extends Requirement {
  readonly from: number
  readonly to: number
}

/** What may be shown of one profile in one group with everything below it. */
export interface GapCell {
  readonly profileId: string
  readonly grouping: Grouping
  readonly groupId: string
  readonly counted: number
  /** How many of them are still here; the others left, or the profile is no longer theirs. */
  readonly here: number
  readonly reached: readonly Reached[]
}

interface Question {
  readonly organisationId: string
  readonly units: readonly Unit[]
  readonly teams: readonly Unit[]
  readonly people: readonly Somebody[]
  readonly profiles: readonly CountedProfile[]
  readonly memory: Memory
  readonly minimum: number
}

export interface Decision {
  readonly cells: readonly GapCell[]
  /** In the order of the people: the block of each, now and for ever. */
  readonly blocks: readonly number[]
  readonly memory: Memory
}

/**
 * Decides what may be shown of all profiles at once, next to everything shown before. Whoever has not answered a skill
 * counts as not there yet, so every skill of a profile is about the same people, and every figure of every profile,
 * unit, team and day is a sum over the same whole blocks. Knows no database. Same input, same output.
 */
export function decideGaps(question: Question): Decision {
  const { organisationId, units, teams, people, memory, minimum } = question
  const inUnits = groupTree(units, people, organisationId, ({ unitId }) => unitId)
  const { cohorts, memory: after } = formBlocks(people, inUnits, memory, minimum)
  const teamOf = new Map<Placed, string | null>(people.map(person => [person, person.teamId]))
  const inTeams = groupTree(teams, people, organisationId, person => teamOf.get(person) ?? null)
  const told = tellOfSkills(people, cohorts, { memory: after, minimum }, question.profiles)
  const counted = { people, cohorts, memory: after, minimum, told }
  return {
    cells: [
      ...cellsOf(question, 'units', { tree: inUnits, above: upwards(units, organisationId), ...counted }),
      ...cellsOf(question, 'teams', { tree: inTeams, above: upwards(teams, organisationId), ...counted }).filter(
        ({ groupId }) => groupId !== organisationId,
      ),
    ],
    blocks: cohorts.map(cohort => cohort.people),
    memory: after,
  }
}

/** Puts those never counted into blocks. What anybody can do plays no part in it, so nor can it be told from it. */
function formBlocks(people: readonly Somebody[], tree: GroupTree, memory: Memory, minimum: number) {
  const bundles = new Map<string, { unit: string | null; people: number; answer: null; cohorts: Cohorts }>()
  const keys = people.map(person => {
    const unit = tree.nodeOf(person)
    const key = `${unit} ${person.block}`
    const bundle = bundles.get(key) ?? { unit, people: 0, answer: null, cohorts: { people: person.block, answers: 0 } }
    bundles.set(key, { ...bundle, people: bundle.people + 1 })
    return key
  })
  const decided = protectTree({ minimum, units: tree.nodes, bundles: [...bundles.values()], answers: [], memory })
  const after = new Map([...bundles.keys()].map((key, index) => [key, decided.cohorts[index]]))
  const cohorts = keys.map((key, index) => after.get(key) ?? { people: people[index]?.block ?? 0, answers: 0 })
  return { cohorts, memory: decided.memory }
}

interface Counted {
  readonly tree: GroupTree
  readonly above: (groupId: string) => readonly string[]
  readonly people: readonly Somebody[]
  readonly cohorts: readonly Cohorts[]
  readonly memory: Memory
  readonly minimum: number
  readonly told: Told
}

/** By skill: the levels that are asked for, and of each block what may be said of each level. */
type Told = ReadonlyMap<
  string,
  { readonly levels: readonly number[]; readonly ofBlock: ReadonlyMap<number, readonly Range[]> }
>

function cellsOf({ profiles }: Question, grouping: Grouping, counted: Counted): readonly GapCell[] {
  const blocks = placeBlocks(counted)
  return profiles.flatMap(profile => {
    const cells = new Map<string, { counted: number; here: number; reached: Reached[] }>()
    for (const { block, unit, size, here } of blocks) {
      const meaning = unit === null ? undefined : counted.tree.meanings.get(unit)
      if (!meaning?.profiles.includes(profile.id)) continue
      const ranges = profile.requirements.map(({ skillKey, level }) => {
        const about = counted.told.get(`${profile.frameworkId} ${skillKey}`)
        return about?.ofBlock.get(block)?.[about.levels.indexOf(level)] ?? { from: 0, to: size }
      })
      for (const groupId of counted.above(meaning.groupId)) {
        const cell = cells.get(groupId)
        cells.set(groupId, {
          counted: (cell?.counted ?? 0) + size,
          here: (cell?.here ?? 0) + here,
          reached: profile.requirements.map((requirement, index) => ({
            ...requirement,
            from: (cell?.reached[index]?.from ?? 0) + (ranges[index]?.from ?? 0),
            to: (cell?.reached[index]?.to ?? 0) + (ranges[index]?.to ?? size),
          })),
        })
      }
    }
    return [...cells].map(([groupId, cell]) => ({ profileId: profile.id, grouping, groupId, ...cell }))
  })
}

/** Where each block counts in this grouping. */
function placeBlocks({ people, cohorts, tree, memory, minimum }: Counted): readonly BlockFigure[] {
  const bundles = new Map<string, CountedPeople>()
  for (const [index, person] of people.entries()) {
    const unit = tree.nodeOf(person)
    const cohort = cohorts[index] ?? { people: 0, answers: 0 }
    const key = `${cohort.people} ${unit}`
    const bundle = bundles.get(key)
    bundles.set(key, { unit, people: (bundle?.people ?? 0) + 1, cohorts: cohort, answers: [] })
  }
  return tellBlocks({ minimum, units: tree.nodes, people: [...bundles.values()], memory, blocks: 'people' })
}

/**
 * What may be said of each block, skill by skill: where people sit plays no part in it, so one unit will do. Levels of one
 * skill take each other in and have to be told of together.
 */
function tellOfSkills(
  people: readonly Somebody[],
  cohorts: readonly Cohorts[],
  counted: Pick<Counted, 'memory' | 'minimum'>,
  profiles: readonly CountedProfile[],
): Told {
  const members = Map.groupBy(people, (_, index) => cohorts[index]?.people ?? 0)
  return new Map(
    [...thresholds(profiles)].map(([skill, levels]) => {
      const bundles = [...members].flatMap(([block, those]) => {
        const reaching = levels.map(() => 0)
        let none = 0
        for (const { levels: held } of those) {
          const has = held.get(skill) ?? 0
          const met = levels.findLastIndex(level => has >= level)
          if (met < 0) none += 1
          else reaching[met] = (reaching[met] ?? 0) + 1
        }
        const some = (count: number, met: number): CountedPeople[] =>
          count === 0
            ? []
            : [
                {
                  unit: anywhere.id,
                  people: count,
                  cohorts: { people: block, answers: 0 },
                  answers: levels.map((_, at) => at <= met),
                },
              ]
        return [...some(none, -1), ...reaching.flatMap(some)]
      })
      const figures = tellBlocks({ ...counted, units: [anywhere], people: bundles, blocks: 'people' })
      return [skill, { levels, ofBlock: new Map(figures.map(({ block, told }) => [block, told])) }]
    }),
  )
}

const anywhere: Unit = { id: 'anywhere', parentId: null }

/** Every level that some profile asks for, lowest first, by skill. */
function thresholds(profiles: readonly CountedProfile[]): ReadonlyMap<string, readonly number[]> {
  const levels = new Map<string, Set<number>>()
  for (const { frameworkId, requirements } of profiles)
    for (const { skillKey, level } of requirements) {
      const skill = `${frameworkId} ${skillKey}`
      levels.set(skill, (levels.get(skill) ?? new Set()).add(level))
    }
  return new Map([...levels].map(([skill, all]) => [skill, [...all].toSorted((a, b) => a - b)]))
}
