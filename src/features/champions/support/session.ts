export const outcomes = ['solved', 'follow-up', 'sent-on'] as const
export type Outcome = (typeof outcomes)[number]
export const isOutcome = (value: unknown): value is Outcome => outcomes.includes(value as Outcome)

export type How = 'page' | 'link' | 'code' | 'request' | 'mail'

/** Somebody was helped: what a champion writes down, without a name. */
export interface SessionContent {
  /** A day as `YYYY-MM-DD`. */
  readonly happenedOn: string
  readonly people: number
  readonly minutes: number | undefined
  readonly outcome: Outcome
  readonly area: { readonly frameworkId: string; readonly areaKey: string } | undefined
  readonly words: string
  readonly sparedItDesk: boolean
  readonly followUpOn: string | undefined
}

export interface SupportSession extends SessionContent {
  readonly id: string
  readonly championId: string
  readonly how: How
  /** What whoever was helped types to say so. */
  readonly code: string
  readonly followUpDoneAt: Date | undefined
  readonly removedAt: Date | undefined
  /** How many say themselves that they were helped. */
  readonly confirmed: number
}

export const longestWords = 1000
/** How far back something can still be written down: what a quarter counted is settled after that. */
export const daysBack = 14
/** How long somebody can say that they were helped. */
export const daysToConfirm = 60

/** Whether words hold an address or a number that may be somebody's: notes are about what, never about whom. */
export const namesSomebody = (words: string): boolean => /\S+@\S+\.\S+|\d(?:[\s-]?\d){6,}/.test(words)
