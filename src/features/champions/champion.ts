import type { Me } from '#platform/http/access.ts'

export const championStates = ['nominated', 'volunteered', 'agreed', 'active', 'paused', 'ended'] as const
export type ChampionState = (typeof championStates)[number]
export const isChampionState = (value: unknown): value is ChampionState =>
  championStates.includes(value as ChampionState)

export const endReasons = ['own-wish', 'declined', 'programme', 'left', 'role-taken'] as const
export type EndReason = (typeof endReasons)[number]

/** What was agreed with somebody: one live row a person. Who is a champion now stands in `role_grants`. */
export interface Champion {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly jobTitle: string
  readonly unitId: string | undefined
  readonly unitName: string | undefined
  readonly state: ChampionState
  readonly how: 'volunteered' | 'nominated' | 'appointed' | 'successor'
  readonly madeAt: Date
  readonly hoursAMonth: number | undefined
  readonly helpsWith: string
  /** Takes no new requests until after this day, `YYYY-MM-DD`; colleagues see it. */
  readonly busyUntil: string | undefined
  readonly nominatedBy: string | undefined
  readonly nominatedByName: string | undefined
  readonly nominatedBecause: string
  readonly managerId: string | undefined
  readonly managerName: string | undefined
  readonly managerSaid: 'yes' | 'not-now' | undefined
  readonly managerSaidAt: Date | undefined
  readonly managerReason: string
  readonly approvedAt: Date | undefined
  readonly cohortId: string | undefined
  readonly cohortName: string | undefined
  readonly activeSince: Date | undefined
  /** The last day of the term, `YYYY-MM-DD`. */
  readonly termUntil: string | undefined
  readonly pausedUntil: string | undefined
  readonly endedAt: Date | undefined
  readonly endedWhy: EndReason | undefined
  readonly endedWords: string
  readonly successorId: string | undefined
  readonly successorName: string | undefined
}

/** An area of a framework, as champions choose what they like to help with. */
export interface AreaRef {
  readonly frameworkId: string
  readonly areaKey: string
}

/** Who looks after the network: sees every agreement, approves, settles the rules. */
export const runsNetwork = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.includes('programme-lead') || roles.includes('administrator')

/** Adds months to a day; the last day of a shorter month stays the last day. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Adds days to a day. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
