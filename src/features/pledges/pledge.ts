import { z } from 'zod'

export const countsFrom = ['said', 'evidenced', 'confirmed'] as const
export type CountsFrom = (typeof countsFrom)[number]

export const exceptionKinds = ['away', 'leaving', 'other-work', 'agreed', 'other'] as const
export type ExceptionKind = (typeof exceptionKinds)[number]

/** A skill by the key that outlives editions of its framework, and the level to reach. */
export const requirement = z.object({ frameworkId: z.string(), skillKey: z.string(), level: z.number().int() })
export type Required = z.infer<typeof requirement>

export interface Pledge {
  readonly id: string
  readonly title: string
  readonly words: string
  readonly owner: { readonly id: string; readonly name: string } | undefined
  readonly profileKey: string
  /** One level for every skill instead of the profile's own. */
  readonly level: number | undefined
  readonly countsFrom: CountsFrom
  /** Empty while it is a draft: until then the profile itself says. */
  readonly requirements: readonly Required[]
  readonly joinedWeeks: number
  readonly leavesOutAway: boolean
  /** The units whose people count, each with all below; none means everybody. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly dueOn: string | undefined
  /** With this many in a hundred of those who count it is kept. */
  readonly enough: number
  readonly madeAt: Date
  readonly publishedAt: Date | undefined
  readonly closedAt: Date | undefined
  readonly closingWords: string
  readonly countAskedAt: Date | undefined
  readonly countedAt: Date | undefined
}

export type PledgeState = 'draft' | 'public' | 'closed'

export const stateOf = ({ publishedAt, closedAt }: Pick<Pledge, 'publishedAt' | 'closedAt'>): PledgeState =>
  closedAt ? 'closed' : publishedAt ? 'public' : 'draft'

/** What is left to say before it can be made public. */
export function missingOf({ profileKey, dueOn, owner, words }: Pledge): readonly ('what' | 'when')[] {
  return [...(profileKey ? [] : ['what' as const]), ...(dueOn && owner && words ? [] : ['when' as const])]
}

/** How far it had come on one day: sums over whole blocks of people who are always counted together. */
export interface PledgeFigure {
  readonly takenOn: string
  /** The people whom it is about. */
  readonly counted: number
  readonly here: number
  /** Those of them who have taken the passport; nothing where the pledge is about another framework. */
  readonly takenPart: number | undefined
  /** Those whose answers are counted. */
  readonly answered: number
  readonly reached: { readonly from: number; readonly to: number }
}

export interface Share {
  readonly from: number
  readonly to: number
}

/** The share that has reached it, of everybody whom the figure is about. */
export const shareReached = ({ reached, counted }: Pick<PledgeFigure, 'reached' | 'counted'>): Share =>
  counted === 0 ? { from: 0, to: 0 } : { from: reached.from / counted, to: reached.to / counted }

export const middleOf = ({ from, to }: Share): number => (from + to) / 2

/** A figure may be read where enough of its people are still here; how many work there everybody can see anyway. */
export const isShown = ({ here }: Pick<PledgeFigure, 'here'>, minimum: number): boolean => here >= minimum

/** Whether another pledge was public before this one; every public one was before a draft. */
export const isPublishedBefore = (other: Pledge, pledge: Pledge): boolean =>
  other.id !== pledge.id &&
  !other.closedAt &&
  other.publishedAt !== undefined &&
  (pledge.publishedAt === undefined || other.publishedAt < pledge.publishedAt)
