import type { Area, Skill } from '#features/skills/index.ts'
import type { Answer } from '../passport.ts'
import { reachedByHalf } from '../result.ts'

/** A level that held from a day on. */
export interface Step {
  readonly at: Date
  readonly level: number
}

/** What was said of one skill, the earliest first; a level said again is a step, too. Takes the newest answers first. */
export const stepsOfSkill = (history: readonly Answer[], { key }: Pick<Skill, 'key'>): readonly Step[] =>
  history
    .filter(({ skillKey }) => skillKey === key)
    .map(({ assessedAt, level }) => ({ at: assessedAt, level }))
    .reverse()

/** Where an area stood whenever an answer to one of its skills came: the level that half of the answered ones reach. */
export function stepsOfArea(history: readonly Answer[], { skills }: Pick<Area, 'skills'>): readonly Step[] {
  const inArea = new Set(skills.map(({ key }) => key))
  const held = new Map<string, number>()
  const steps: Step[] = []
  for (const answer of [...history].reverse()) {
    if (!inArea.has(answer.skillKey)) continue
    held.set(answer.skillKey, answer.level)
    const level = reachedByHalf([...held.values()]) ?? answer.level
    const last = steps.at(-1)
    const step = { at: answer.assessedAt, level }
    if (last?.at.getTime() === step.at.getTime()) steps[steps.length - 1] = step
    else steps.push(step)
  }
  return steps
}

/** Only where the level changed, and the last day on which anything was said. */
export function turnsOf(steps: readonly Step[]): readonly Step[] {
  return steps.filter(
    (step, place) => place === 0 || place === steps.length - 1 || step.level !== steps[place - 1]?.level,
  )
}

/** Each answer once: what came along to a newer edition is the same answer under another name. */
export const givenAnswers = (history: readonly Answer[]): readonly Answer[] =>
  history.filter(({ fromKey }) => fromKey === undefined)
