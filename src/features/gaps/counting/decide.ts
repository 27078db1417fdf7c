import type { Requirement } from '#features/role-profiles/index.ts'
import {
  type BlockFigure,
  type Cohorts,
  type CountedPeople,
  type Memory,
  protectTree,
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
  const counted = { people, cohorts, memory: after, minimum }
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
}

function cellsOf({ profiles }: Question, grouping: Grouping, counted: Counted): readonly GapCell[] {
  const nodes = counted.people.map(person => counted.tree.nodeOf(person))
  const figures = new Map<string, readonly BlockFigure[]>()
  for (const [skill, levels] of thresholds(profiles)) figures.set(skill, tell(counted, nodes, skill, levels))
  const of = thresholds(profiles)
  return profiles.flatMap(profile => {
    const cells = new Map<string, { counted: number; here: number; reached: Map<string, Reached> }>()
    for (const requirement of profile.requirements) {
      const skill = `${profile.frameworkId} ${requirement.skillKey}`
      const question = (of.get(skill) ?? []).indexOf(requirement.level)
      const sizes = new Map<string, { counted: number; here: number }>()
      for (const { unit, size, here, told } of figures.get(skill) ?? []) {
        const meaning = unit === null ? undefined : counted.tree.meanings.get(unit)
        const range = told[question]
        if (!meaning?.profiles.includes(profile.id) || !range) continue
        for (const groupId of counted.above(meaning.groupId)) {
          const cell = cells.get(groupId) ?? { counted: 0, here: 0, reached: new Map<string, Reached>() }
          const sum = cell.reached.get(requirement.skillKey) ?? { ...requirement, from: 0, to: 0 }
          cell.reached.set(requirement.skillKey, { ...sum, from: sum.from + range.from, to: sum.to + range.to })
          cells.set(groupId, cell)
          const both = sizes.get(groupId) ?? { counted: 0, here: 0 }
          sizes.set(groupId, { counted: both.counted + size, here: both.here + here })
        }
      }
      for (const [groupId, size] of sizes) Object.assign(cells.get(groupId) ?? {}, size)
    }
    return [...cells].map(([groupId, { reached, ...size }]) => ({
      ...{ profileId: profile.id, grouping, groupId, ...size },
      reached: [...reached.values()],
    }))
  })
}

/** Every level that some profile asks for, by skill: questions that take each other in have to be told of together. */
function thresholds(profiles: readonly CountedProfile[]): ReadonlyMap<string, readonly number[]> {
  const levels = new Map<string, Set<number>>()
  for (const { frameworkId, requirements } of profiles)
    for (const { skillKey, level } of requirements) {
      const skill = `${frameworkId} ${skillKey}`
      levels.set(skill, (levels.get(skill) ?? new Set()).add(level))
    }
  return new Map([...levels].map(([skill, all]) => [skill, [...all].toSorted((a, b) => a - b)]))
}

function tell(counted: Counted, nodes: readonly (string | null)[], skill: string, levels: readonly number[]) {
  const { people, cohorts, memory, minimum, tree } = counted
  const bundles = new Map<string, CountedPeople>()
  for (const [index, person] of people.entries()) {
    const unit = nodes[index] ?? null
    const cohort = cohorts[index] ?? { people: 0, answers: 0 }
    const has = person.levels.get(skill) ?? 0
    const answers = levels.map(level => has >= level)
    const key = `${unit} ${cohort.people} ${answers.filter(Boolean).length}`
    const bundle = bundles.get(key)
    bundles.set(key, bundle ? { ...bundle, people: bundle.people + 1 } : { unit, people: 1, cohorts: cohort, answers })
  }
  return tellBlocks({ minimum, units: tree.nodes, people: [...bundles.values()], memory, blocks: 'people' })
}
