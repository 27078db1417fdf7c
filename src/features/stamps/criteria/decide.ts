import { refText, type SkillState, stateOf } from '#features/evidence/index.ts'
import type { CurrentAnswer } from '#features/passport/index.ts'
import type { Happening, State } from './rule.ts'

/** A rule with the skills that it comes to, so that it can be decided without asking anybody. */
export interface PlainRule {
  readonly match: 'all' | 'any'
  readonly conditions: readonly PlainCondition[]
}

export interface SkillNeed {
  readonly frameworkId: string
  readonly skillKey: string
  readonly level: number
}

export type PlainCondition =
  | { readonly kind: 'skills'; readonly needs: readonly SkillNeed[]; readonly state: State }
  | { readonly kind: 'happenings'; readonly what: Happening; readonly atLeast: number }
  | { readonly kind: 'stamps'; readonly stamps: readonly string[]; readonly atLeast: number }

/** All that a rule may look at of one person. */
export interface Facts {
  readonly answers: ReadonlyMap<string, Pick<CurrentAnswer, 'level' | 'assessedAt'>>
  readonly states: ReadonlyMap<string, Pick<SkillState, 'evidence' | 'endorsements' | 'confirmedLevel' | 'confirmedAt'>>
  readonly happenings: ReadonlyMap<Happening, { readonly count: number; readonly last: Date }>
  /** Current stamps by the key of the achievement. */
  readonly stamps: ReadonlyMap<string, Date>
}

/** How far somebody is with one condition. `freshest` is the newest thing it rests on. */
export interface Progress {
  readonly done: number
  readonly of: number
  readonly freshest: Date | undefined
}

export const isMet = ({ done, of }: Progress): boolean => of > 0 && done >= of

export function progressOf(condition: PlainCondition, facts: Facts): Progress {
  if (condition.kind === 'happenings') {
    const { count = 0, last } = facts.happenings.get(condition.what) ?? {}
    return { done: Math.min(count, condition.atLeast), of: condition.atLeast, freshest: last }
  }
  if (condition.kind === 'stamps') {
    const held = condition.stamps.flatMap(key => facts.stamps.get(key) ?? [])
    return { done: Math.min(held.length, condition.atLeast), of: condition.atLeast, freshest: newest(held) }
  }
  const reached = condition.needs.filter(need => isReached(need, condition.state, facts))
  const dates = reached.flatMap(need => [
    ...[facts.answers.get(refText(need))?.assessedAt ?? []].flat(),
    ...[facts.states.get(refText(need))?.confirmedAt ?? []].flat(),
  ])
  return { done: reached.length, of: condition.needs.length, freshest: newest(dates) }
}

const newest = (dates: readonly Date[]): Date | undefined =>
  dates.reduce<Date | undefined>((last, date) => (last && last > date ? last : date), undefined)

function isReached(need: SkillNeed, state: State, { answers, states }: Facts): boolean {
  const behind = states.get(refText(need))
  // What somebody else confirmed at this level stands, whatever the person says of themselves.
  const confirmed = behind?.confirmedLevel !== undefined && behind.confirmedLevel >= need.level
  if (state === 'confirmed') return confirmed
  const says = (answers.get(refText(need))?.level ?? 0) >= need.level
  if (state === 'said') return says || confirmed
  return confirmed || (says && stateOf(need.level, behind) !== 'said')
}

export interface Decision {
  readonly isEarned: boolean
  /** Everything the rule rests on is newer than this: what a stamp is renewed by. */
  readonly since: Date | undefined
}

/** Whether somebody has earned a stamp by these facts. A rule without conditions is never met: it is given by hand. */
export function decide({ match, conditions }: PlainRule, facts: Facts): Decision {
  const all = conditions.map(condition => progressOf(condition, facts))
  const met = all.filter(isMet)
  const isEarned = all.length > 0 && (match === 'all' ? met.length === all.length : met.length > 0)
  const dates = met.flatMap(({ freshest }) => freshest ?? [])
  const since =
    match === 'any'
      ? newest(dates)
      : dates.reduce<Date | undefined>((first, date) => (first && first < date ? first : date), undefined)
  return { isEarned, since: isEarned ? since : undefined }
}
