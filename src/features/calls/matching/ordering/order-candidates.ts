/** How much somebody wants to be asked, as they chose. */
export const paces = ['less', 'usual', 'more'] as const
export type AskingPace = (typeof paces)[number]

/** Somebody whom a call fits, with what decides whether it is brought to them now. All days are whole days ago. */
export interface Candidate {
  readonly personId: string
  /** From 0 to 100: how well the call fits them; see `fit.ts`. */
  readonly fit: number
  /** How many calls were brought to them in the last seven days, and in the last ninety. */
  readonly toldThisWeek: number
  readonly toldLately: number
  /** Undefined: never, or longer ago than ninety days. */
  readonly lastToldDaysAgo: number | undefined
  /** How often they helped in the last ninety days. */
  readonly helpedLately: number
  readonly pace: AskingPace
  readonly isAway: boolean
  /** They said “not now” for some time, or have no time left this week. */
  readonly isPaused: boolean
  /** They said “never about this” of every skill by which the call fits them. */
  readonly saidNever: boolean
  /** From 0 to 1, by the call and the person: who comes first of those who are alike. */
  readonly lot: number
}

export type LeftAlone = 'never' | 'not-now' | 'away' | 'week-is-full'

export interface Order {
  /** Whom to tell, the first first. */
  readonly told: readonly string[]
  /** Who fits and is not told now. */
  readonly alone: ReadonlyMap<string, LeftAlone>
}

/** Fits so well that nobody is passed over for somebody who fits less only because they were asked before. */
export const fitsWell = 60
export const fitsInPart = 30

/** At most so many calls are brought to somebody in seven days. */
export function capOf(pace: AskingPace, weeklyCap: number): number {
  if (pace === 'less') return Math.min(1, weeklyCap)
  return pace === 'more' ? weeklyCap * 2 : weeklyCap
}

/** Why somebody is left alone for now; undefined when they may be told. Their own word comes before our count. */
export function leftAlone(candidate: Candidate, weeklyCap: number): LeftAlone | undefined {
  if (candidate.saidNever) return 'never'
  if (candidate.isPaused) return 'not-now'
  if (candidate.isAway) return 'away'
  return candidate.toldThisWeek >= capOf(candidate.pace, weeklyCap) ? 'week-is-full' : undefined
}

/**
 * Whom a call is brought to, and in which order. Four rules, which the page “Who is asked first” says in words:
 * whoever is away, has no time, said no or was asked often enough this week is left alone; then those whom it fits well;
 * among those whoever was asked least of late, counting help that was given twice; and lots decide where all is equal.
 */
export function orderCandidates(candidates: readonly Candidate[], weeklyCap: number): Order {
  const alone = new Map<string, LeftAlone>()
  const free: Candidate[] = []
  for (const candidate of candidates) {
    const why = leftAlone(candidate, weeklyCap)
    if (why) alone.set(candidate.personId, why)
    else free.push(candidate)
  }
  return { told: free.sort(compareCandidates).map(({ personId }) => personId), alone }
}

/** Less than 0 when the first comes first. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    groupOf(a) - groupOf(b) ||
    burden(a) - burden(b) ||
    (b.lastToldDaysAgo ?? 1000) - (a.lastToldDaysAgo ?? 1000) ||
    a.lot - b.lot ||
    (a.personId < b.personId ? -1 : 1)
  )
}

/** 0 for those whom a call fits well, 1 in part, 2 a little. */
export const groupOf = ({ fit }: Pick<Candidate, 'fit'>): number => (fit >= fitsWell ? 0 : fit >= fitsInPart ? 1 : 2)

/** What was asked of somebody of late: who wants more has carried half as much, who wants less twice. */
export const burden = ({ toldLately, helpedLately, pace }: Candidate): number =>
  (toldLately + 2 * helpedLately) * (pace === 'more' ? 0.5 : pace === 'less' ? 2 : 1)

/** A call is brought to so many at a time: more where more helpers are wanted, never a crowd. */
export const roundOf = (helpersWanted: number): number => Math.min(40, 10 + 2 * helpersWanted)
export const mostRounds = 6
/** Beyond so many nobody is told in person; the call stays in the list for everybody. */
export const mostTold = (helpersWanted: number): number => mostRounds * roundOf(helpersWanted)
