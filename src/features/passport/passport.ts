import { type Area, type Framework, type Skill, skillsOf } from '#features/skills/index.ts'

/** The framework that everybody's passport is about; others are added by whoever wants them. */
export const passportFramework = 'digital-basics'

/** When a person last did something, as far as they remember; the most recent first. */
export const lastUses = ['this-month', 'this-year', 'longer-ago', 'never'] as const
export type LastUse = (typeof lastUses)[number]

/** An area with more skills of its own than this is searched instead of walked through. */
export const mostInArea = 60

/** One walk through the passport. */
export interface Round {
  readonly id: string
  readonly frameworkId: string
  readonly versionId: string
  readonly startedAt: Date
  readonly completedAt: Date | undefined
  /** Areas looked through in this round, whether or not an answer changed. */
  readonly checkedAreaIds: readonly string[]
}

export interface Completed extends Round {
  readonly completedAt: Date
}

/** Level and confidence as given, apart. The skill's key outlives framework versions. */
export interface Answer {
  readonly id: string
  readonly frameworkId: string
  /** The edition in which it counts: the one it was given on, or one to which it came along. */
  readonly versionId: string
  readonly skillId: string
  readonly skillKey: string
  /** The skill to which it was given on an earlier edition; undefined for an answer where it was given. */
  readonly fromKey: string | undefined
  readonly roundId: string
  readonly level: number
  readonly confidence: number
  readonly lastUsed: LastUse | undefined
  readonly assessedAt: Date
}

export type Answers = ReadonlyMap<string, Answer>

/** A skill and what the person last said about it. */
export interface Standing {
  readonly skill: Skill
  readonly answer: Answer
}

export const isCompleted = (round: Round): round is Completed => round.completedAt !== undefined

/** The answers that held at a moment (or hold now): of each skill the last one. Takes the newest answers first. */
export function answersAt(history: readonly Answer[], moment?: Date): Answers {
  const held = new Map<string, Answer>()
  for (const answer of history) {
    if (moment && answer.assessedAt > moment) continue
    if (!held.has(answer.skillKey)) held.set(answer.skillKey, answer)
  }
  return held
}

/** The answered skills in the framework's order. */
export function standings(framework: Framework, answers: Answers): readonly Standing[] {
  return skillsOf(framework).flatMap(skill => {
    const answer = answers.get(skill.key)
    return answer ? [{ skill, answer }] : []
  })
}

export const missingSkills = (skills: readonly Skill[], answers: Answers): readonly Skill[] =>
  skills.filter(({ key }) => !answers.has(key))

/** When a person last said or looked at what holds: the answer's own day, or that on which its area was looked through. */
export function lastLookedAt({ assessedAt }: Answer, checkedAt: Date | undefined): Date {
  return checkedAt && checkedAt > assessedAt ? checkedAt : assessedAt
}

/** A skill is at basic when the level is what everybody is expected to meet, or more. Confidence does not count. */
export const isAtBasic = ({ skill, answer }: Standing): boolean => answer.level >= skill.basicLevel

export interface ResultFigures {
  readonly skillsAnswered: number
  readonly skillsAtBasic: number
  /** At basic means in every skill of the framework: the basic profile, as a whole. */
  readonly atBasic: boolean
}

/** What a finished round comes to: the figures of `passport_results`. */
export function resultFigures(
  framework: Framework,
  answers: ReadonlyMap<string, Pick<Answer, 'level'>>,
): ResultFigures {
  const skills = skillsOf(framework)
  const levels = skills.map(({ key, basicLevel }) => ({ level: answers.get(key)?.level, basicLevel }))
  const answered = levels.flatMap(({ level, basicLevel }) => (level === undefined ? [] : [{ level, basicLevel }]))
  const skillsAtBasic = answered.filter(({ level, basicLevel }) => level >= basicLevel).length
  return { skillsAnswered: answered.length, skillsAtBasic, atBasic: skillsAtBasic === skills.length }
}

/** `from-last-time`: answered in an earlier round and not looked at in this one yet. */
export type AreaState = 'not-started' | 'under-way' | 'from-last-time' | 'done'

export interface AreaProgress {
  readonly area: Area
  readonly state: AreaState
  readonly answered: number
}

interface Progress {
  readonly open: Round | undefined
  readonly isFirst: boolean
  readonly answers: Answers
  /** Skills of which only the level or only the confidence is given. */
  readonly halfAnswered: ReadonlySet<string>
}

/** How far a person is, area by area. */
export function areaProgress(framework: Framework, progress: Progress): readonly AreaProgress[] {
  return framework.areas.map(area => {
    const answered = area.skills.length - missingSkills(area.skills, progress.answers).length
    return { area, answered, state: stateOf(area, answered, progress) }
  })
}

function stateOf(area: Area, answered: number, { open, isFirst, answers, halfAnswered }: Progress): AreaState {
  const isHalf = area.skills.some(({ key }) => halfAnswered.has(key))
  if (answered === 0 && !isHalf) return 'not-started'
  if (answered < area.skills.length || isHalf) return 'under-way'
  const isTouched = area.skills.some(({ key }) => answers.get(key)?.roundId === open?.id)
  const isLookedAt = isFirst || !open || isTouched || open.checkedAreaIds.includes(area.id)
  return isLookedAt ? 'done' : 'from-last-time'
}

/** Where "Continue" leads: what was begun or is missing comes first, then what is only from last time; else nowhere. */
export function nextArea(progress: readonly AreaProgress[]): Area | undefined {
  const isIncomplete = ({ state }: AreaProgress) => state === 'not-started' || state === 'under-way'
  return (progress.find(isIncomplete) ?? progress.find(({ state }) => state === 'from-last-time'))?.area
}

const secondsPerSkill = 25

/** Whole minutes that so many skills take, for a person who reads slowly: 36 skills in 15 minutes. */
export const minutesFor = (skills: number): number => Math.ceil((skills * secondsPerSkill) / 60)

/** The moment to write for a new answer: never before what it follows, whichever device's clock was asked first. */
export function momentAfter(now: Date, ...earlier: readonly (Date | undefined)[]): Date {
  const past = earlier.map(moment => (moment ? moment.getTime() + 1 : 0))
  return new Date(Math.max(now.getTime(), ...past))
}
