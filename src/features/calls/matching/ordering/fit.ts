/** Why a call fits somebody. Only what the asker could see on that person's page counts. */
export const reasonKinds = ['lends', 'wants', 'language', 'interest', 'helped'] as const
export type ReasonKind = (typeof reasonKinds)[number]

/** One thing by which a call fits somebody. */
export interface Reason {
  readonly kind: ReasonKind
  /** The term; for past help the one that it was about. */
  readonly termId: string
  /** Lent skills and languages, 1 to 4, where the person shows it. */
  readonly level?: number | undefined
  readonly happyToHelp?: boolean | undefined
}

/** What else speaks for somebody; a place or days that are not known speak neither for nor against. */
export interface Circumstances {
  readonly worksThere: boolean | undefined
  readonly worksThen: boolean | undefined
}

/** What each reason is worth; the page “Who is asked first” says the same in words. */
export const worth = {
  lends: 45,
  perLevel: 4,
  happyToHelp: 9,
  wants: 40,
  helped: 15,
  language: 25,
  interest: 12,
  worksThere: 8,
  elsewhere: -15,
  otherDays: -15,
} as const

/**
 * How well a call fits, from 0 to 100: the best reason counts whole, each further one a third, so that two skills are worth
 * more than one and no heap of small reasons outweighs a real one.
 */
export function fitOf(reasons: readonly Reason[], { worksThere, worksThen }: Circumstances): number {
  const [best = 0, ...others] = reasons.map(worthOf).sort((a, b) => b - a)
  const sum = others.reduce((total, one) => total + one / 3, best)
  const place = worksThere === undefined ? 0 : worksThere ? worth.worksThere : worth.elsewhere
  const days = worksThen === false ? worth.otherDays : 0
  return Math.max(0, Math.min(100, Math.round(sum + place + days)))
}

/** Levels that a person does not show count as somewhat more than a little. */
const unknownLevel = 2

function worthOf({ kind, level = unknownLevel, happyToHelp }: Reason): number {
  if (kind === 'lends') return worth.lends + level * worth.perLevel + (happyToHelp ? worth.happyToHelp : 0)
  if (kind === 'language') return worth.language + level * worth.perLevel
  return worth[kind]
}
