import type { AreaPlan, Estimate, FrameworkPlan, Mind } from './mind.ts'
import type { Random } from './random.ts'
import { day, minute } from './year.ts'

export interface Answer extends Estimate {
  readonly id: string
  readonly skillId: string
  readonly at: Date
}

/** Only the level or only the confidence was chosen before the person was called away. */
export interface HalfAnswer {
  readonly skillId: string
  readonly level: number | undefined
  readonly confidence: number | undefined
  readonly at: Date
}

export interface Round {
  readonly id: string
  readonly startedAt: Date
  readonly completedAt: Date | undefined
  /** In a later round only what is different from before. */
  readonly answers: readonly Answer[]
  readonly halves: readonly HalfAnswer[]
  readonly checked: readonly { readonly areaId: string; readonly at: Date }[]
  readonly result: { readonly answered: number; readonly atBasic: number; readonly isAtBasic: boolean } | undefined
}

export interface Walk {
  readonly at: number
  /** Areas after which the person stopped and has not come back; undefined for those who finish. */
  readonly stopAfter?: number | undefined
  /** Nothing happens after this moment: today, or the day the person left. */
  readonly until: number
  readonly isFirst: boolean
  /** The answers that held before, by skill. */
  readonly held: ReadonlyMap<string, Estimate>
  readonly mind: Mind
  readonly framework: FrameworkPlan
  readonly chance: Random
}

/** One walk through the areas, in one sitting or several, as the passport itself would have kept it. */
export function walkThrough(walk: Walk): Round | undefined {
  const { at, until, framework, chance } = walk
  if (at >= until) return undefined
  const id = chance.uuid(at)
  const answers: Answer[] = []
  const checked: { areaId: string; at: Date }[] = []
  let halves: readonly HalfAnswer[] = []
  let moment = at
  let isWhole = true
  for (const [index, area] of framework.areas.entries()) {
    moment = laterOn(moment, area, index, chance)
    if (moment > until || index === walk.stopAfter) {
      isWhole = false
      if (moment <= until && walk.isFirst && chance.chance(0.4)) halves = beginArea(area, walk, moment, answers)
      break
    }
    if (!walk.isFirst && chance.chance(0.12)) continue
    answerArea(area, walk, moment, answers)
    checked.push({ areaId: area.id, at: new Date(moment) })
  }
  const completed = moment + chance.between(0.5, 3) * minute
  const isFinished = isWhole && completed <= until
  if (!isFinished && answers.length + halves.length === 0) return undefined
  return {
    id,
    startedAt: new Date(at),
    completedAt: isFinished ? new Date(completed) : undefined,
    answers,
    halves,
    checked,
    result: isFinished ? resultOf(walk, answers) : undefined,
  }
}

/** A minute or two an area; now and then the rest waits for another day. */
function laterOn(moment: number, { skills }: AreaPlan, index: number, chance: Random): number {
  const pause = index > 0 && chance.chance(0.07) ? Math.ceil(chance.between(0.2, 5)) * day : 0
  return moment + pause + skills.length * chance.between(0.15, 0.6) * minute
}

function answerArea({ skills }: AreaPlan, { mind, held, isFirst, chance }: Walk, moment: number, into: Answer[]): void {
  for (const skill of skills) {
    const { level, confidence } = mind.estimate(skill)
    const before = held.get(skill.id)
    if (!isFirst && before?.level === level && before.confidence === confidence) continue
    into.push({ id: chance.uuid(moment), skillId: skill.id, level, confidence, at: new Date(moment) })
  }
}

function beginArea(area: AreaPlan, walk: Walk, moment: number, into: Answer[]): readonly HalfAnswer[] {
  const given = walk.chance.integer(area.skills.length)
  answerArea({ ...area, skills: area.skills.slice(0, given) }, walk, moment, into)
  const next = area.skills[given]
  if (!next || walk.chance.chance(0.5)) return []
  const { level, confidence } = walk.mind.estimate(next)
  const isLevel = walk.chance.chance(0.8)
  const half = { level: isLevel ? level : undefined, confidence: isLevel ? undefined : confidence }
  return [{ skillId: next.id, ...half, at: new Date(moment) }]
}

function resultOf({ held, framework }: Walk, answers: readonly Answer[]): Round['result'] {
  const now = new Map<string, Estimate>([...held, ...answers.map(answer => [answer.skillId, answer] as const)])
  const skills = framework.areas.flatMap(area => area.skills)
  const atBasic = skills.filter(({ id, basicLevel }) => (now.get(id)?.level ?? 0) >= basicLevel).length
  return { answered: skills.filter(({ id }) => now.has(id)).length, atBasic, isAtBasic: atBasic === skills.length }
}
