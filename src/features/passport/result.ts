import type { Area, Framework, Skill } from '#features/skills/index.ts'
import { type Answer, type Answers, isAtBasic, type Standing, standings } from './passport.ts'

export interface AreaPicture {
  readonly area: Area
  /** The highest level that is reached in at least half of the area's skills. */
  readonly level: number | undefined
  readonly confidence: number | undefined
  readonly atBasic: number
}

/** The areas, one level and one confidence each. Levels are steps and not quantities, so they are never averaged. */
export function areaPictures(framework: Framework, answers: Answers): readonly AreaPicture[] {
  const all = standings(framework, answers)
  return framework.areas
    .filter(({ skills }) => skills.length > 0)
    .map(area => {
      const here = all.filter(({ skill }) => skill.areaKey === area.key)
      return {
        area,
        level: reachedByHalf(here.map(({ answer }) => answer.level)),
        confidence: reachedByHalf(here.map(({ answer }) => answer.confidence)),
        atBasic: here.filter(isAtBasic).length,
      }
    })
}

/** The highest step that at least half of the steps reach; undefined of none. */
export function reachedByHalf(steps: readonly number[]): number | undefined {
  return [...steps].sort((a, b) => b - a)[Math.ceil(steps.length / 2) - 1]
}

export interface Strengths {
  /** `steady`: at basic or above; `growing`: on the way; `beginning`: everything is still ahead. */
  readonly kind: 'steady' | 'growing' | 'beginning'
  readonly standings: readonly Standing[]
}

const strengthsShown = 5

/** What a person is good at, best first; for somebody who begins, what is on the way. */
export function strengths(all: readonly Standing[]): Strengths {
  const best = [...all].sort((a, b) => b.answer.level - a.answer.level || b.answer.confidence - a.answer.confidence)
  const steady = best.filter(isSteady)
  if (steady.length > 0) return { kind: 'steady', standings: steady.slice(0, strengthsShown) }
  const growing = best.filter(({ answer }) => answer.level > 1)
  return { kind: growing.length > 0 ? 'growing' : 'beginning', standings: growing.slice(0, strengthsShown) }
}

// Where nobody has said what is expected, the first level is a beginning and the third is more than on the way.
const isSteady = (standing: Standing) =>
  standing.skill.basicLevel > 0 ? isAtBasic(standing) : standing.answer.level >= 3

const unsure = 2

/** Skills that a person has on their own but does not feel sure of: more is there than it feels like. */
export const betterThanItFeels = (all: readonly Standing[]): readonly Standing[] =>
  all.filter(standing => standing.skill.basicLevel > 0 && isAtBasic(standing) && standing.answer.confidence <= unsure)

export interface NextStep {
  readonly kind: 'person' | 'reading' | 'try'
  readonly skill: Skill
  readonly because: 'wish' | 'below-basic' | 'unsure' | 'further'
}

/**
 * Three next steps, in the order of need: what the person wishes, then what is furthest below basic, then where they
 * feel least sure. Of the three, the one they feel least sure of is a talk with a person, the one they know least is
 * a reading, and the third something to try at work.
 */
export function nextSteps(all: readonly Standing[], wishes: readonly string[]): readonly NextStep[] {
  const needs = all.map(standing => ({ standing, need: need(standing, wishes) }))
  const neediest = needs.sort((a, b) => byNeed(a.need, b.need)).slice(0, 3)
  const chosen = neediest.map(({ standing }) => standing)
  const talk = least(chosen, ({ answer }) => answer.confidence)
  const rest = chosen.filter(one => one !== talk)
  const read = least(rest, ({ answer }) => answer.level)
  return chosen.map(standing => ({
    kind: standing === talk ? 'person' : standing === read ? 'reading' : 'try',
    skill: standing.skill,
    because: reason(standing, wishes),
  }))
}

const gap = ({ skill, answer }: Standing) => Math.max(0, skill.basicLevel - answer.level)

function need(standing: Standing, wishes: readonly string[]): readonly number[] {
  const wish = wishes.indexOf(standing.skill.key)
  const { confidence, level } = standing.answer
  return [wish === -1 ? wishes.length : wish, -gap(standing), confidence, level]
}

function byNeed(a: readonly number[], b: readonly number[]): number {
  const decisive = a.findIndex((value, index) => value !== b[index])
  return decisive === -1 ? 0 : (a[decisive] ?? 0) - (b[decisive] ?? 0)
}

function least<T>(items: readonly T[], of: (item: T) => number): T | undefined {
  const smallest = Math.min(...items.map(of))
  return items.find(item => of(item) === smallest)
}

function reason(standing: Standing, wishes: readonly string[]): NextStep['because'] {
  if (wishes.includes(standing.skill.key)) return 'wish'
  if (!isAtBasic(standing)) return 'below-basic'
  return standing.answer.confidence <= unsure ? 'unsure' : 'further'
}

export interface Change {
  readonly skill: Skill
  readonly before: Answer
  readonly after: Answer
}

export interface Changes {
  /** A higher level than last time. */
  readonly grown: readonly Change[]
  /** The same level, more sure of it. */
  readonly surer: readonly Change[]
  /** A lower level, or less sure: seen with fresh eyes. */
  readonly reconsidered: readonly Change[]
  /** Answered now and not last time, because the framework has grown. */
  readonly added: readonly Skill[]
  readonly unchanged: number
}

/** What is different from last time: of each skill, then and now. */
export function changesSince(all: readonly Standing[], before: Answers): Changes {
  const pairs = all.flatMap(({ skill, answer }) => {
    const earlier = before.get(skill.key)
    return earlier ? [{ skill, before: earlier, after: answer }] : []
  })
  const level = ({ before, after }: Change) => after.level - before.level
  const sureness = ({ before, after }: Change) => after.confidence - before.confidence
  return {
    grown: pairs.filter(pair => level(pair) > 0),
    surer: pairs.filter(pair => level(pair) === 0 && sureness(pair) > 0),
    reconsidered: pairs.filter(pair => level(pair) < 0 || (level(pair) === 0 && sureness(pair) < 0)),
    added: all.filter(({ skill }) => !before.has(skill.key)).map(({ skill }) => skill),
    unchanged: pairs.filter(pair => level(pair) === 0 && sureness(pair) === 0).length,
  }
}
