import { type Skill, skillsOf } from '#features/skills/index.ts'
import { type Answer, lastLookedAt } from '../passport.ts'
import type { MyPassport } from '../record/my-passport.ts'

/** After so many months a person who comes back is asked whether answers are still true. */
export const returningAfter = 6

export interface OldAnswer {
  readonly skill: Skill
  readonly answer: Answer
  /** When it was last said or looked through. */
  readonly at: Date
}

type Answered = Pick<MyPassport, 'framework' | 'answers' | 'checks'>

/** The answers that nobody has looked at for so many months, the oldest first. */
export function olderThan(passport: Answered, months: number, now: Date): readonly OldAnswer[] {
  const limit = new Date(now)
  limit.setUTCMonth(limit.getUTCMonth() - months)
  return answersWithAge(passport)
    .filter(({ at }) => months === 0 || at < limit)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** The answers of one area, in the order of the framework. */
export const answersOfArea = (passport: Answered, areaKey: string): readonly OldAnswer[] =>
  answersWithAge(passport).filter(({ skill }) => skill.areaKey === areaKey)

function answersWithAge({ framework, answers, checks }: Answered): OldAnswer[] {
  return skillsOf(framework).flatMap(skill => {
    const answer = answers.get(skill.key)
    return answer ? [{ skill, answer, at: lastLookedAt(answer, checks.get(skill.areaKey)) }] : []
  })
}
