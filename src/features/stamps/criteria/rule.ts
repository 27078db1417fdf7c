import { z } from 'zod'

/** What must stand behind a level for it to count. Each counts what is stronger as well. */
export const states = ['said', 'evidenced', 'confirmed'] as const
export type State = (typeof states)[number]

/** Evidence of what a person did with others, added by the features in which it happened. */
export const happenings = ['learning', 'help', 'event'] as const
export type Happening = (typeof happenings)[number]

export const conditionKinds = ['role-profile', 'area', 'skills', 'happenings', 'stamps'] as const
export type ConditionKind = (typeof conditionKinds)[number]

export const mostConditions = 12

export const handers = ['champion', 'programme-lead'] as const

const key = z.string().min(1).max(200)
const state = z.enum(states)
const atLeast = z.number().int().min(1).max(1000)

const condition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('role-profile'), profile: key, state }),
  z.object({ kind: z.literal('area'), framework: key, area: key, state }),
  /** `level` left out: the level that the framework expects of everybody. */
  z.object({
    kind: z.literal('skills'),
    framework: key,
    skills: z.array(key).min(1).max(200),
    level: atLeast.optional(),
    state,
  }),
  z.object({ kind: z.literal('happenings'), what: z.enum(happenings), atLeast }),
  z.object({ kind: z.literal('stamps'), stamps: z.array(key).min(1).max(50), atLeast }),
])
export type Condition = z.infer<typeof condition>

const rule = z.object({
  /** Whether all of the conditions are asked, or any one. */
  match: z.enum(['all', 'any']),
  conditions: z.array(condition).max(mostConditions),
  /** Who may give it by hand, with words; nobody where it is empty. */
  handers: z.array(z.enum(handers)),
})
/** What somebody must have done to earn a stamp. */
export type Rule = z.infer<typeof rule>

export const readRule = (stored: unknown): Rule => rule.parse(stored)

/** A person's own word alone is no achievement: it would be one for clicking. */
const isCheckable = (one: Condition): boolean => !('state' in one) || one.state !== 'said'

export type RuleFault = 'empty' | 'only-said' | 'itself'

/**
 * Why an achievement must not be published like this, or nothing. Something in it must be checkable by somebody else: of
 * all conditions one, of any each, or a person who gives it by hand and says why.
 */
export function ruleFault({ match, conditions, handers: by }: Rule, ownKey: string): RuleFault | undefined {
  if (conditions.length === 0) return by.length > 0 ? undefined : 'empty'
  if (conditions.some(one => one.kind === 'stamps' && one.stamps.includes(ownKey))) return 'itself'
  const holds = match === 'all' ? conditions.some(isCheckable) : conditions.every(isCheckable)
  return holds ? undefined : 'only-said'
}
