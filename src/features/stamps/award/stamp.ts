import type { StampMotif } from '#platform/html/components/index.ts'
import { day } from '#platform/time.ts'
import type { AchievementTexts } from '../achievements/achievement.ts'

/** A stamp that a person has or had, with what the edition said by which it was earned. */
export interface Stamp {
  readonly id: string
  readonly personId: string
  readonly achievementId: string
  readonly versionId: string
  readonly key: string
  readonly number: number
  readonly texts: AchievementTexts
  readonly motif: StampMotif
  readonly awardedAt: Date
  /** Who gave it by hand; absent when the rule alone decided. */
  readonly awardedBy: string | undefined
  readonly words: string | undefined
  readonly place: string | undefined
  readonly validUntil: Date | undefined
  readonly graceDays: number
  readonly credentialId: string
  readonly sharesEvidence: boolean
  readonly isOnProfile: boolean
  readonly refusedAt: Date | undefined
  readonly supersededAt: Date | undefined
  readonly revokedAt: Date | undefined
  readonly revokedReason: string | undefined
}

export type Standing = 'current' | 'ending' | 'grace' | 'expired' | 'renewed' | 'refused' | 'revoked'

/** People are reminded this long before a stamp ends, and can renew it from then on. */
export const reminderDays = 30

type Times = Pick<Stamp, 'validUntil' | 'graceDays' | 'refusedAt' | 'supersededAt' | 'revokedAt'>

/** How things stand with a stamp. The grace is ours: to others a credential says `validUntil` and nothing else. */
export function standingOf({ validUntil, graceDays, refusedAt, supersededAt, revokedAt }: Times, now: Date): Standing {
  if (revokedAt) return 'revoked'
  if (supersededAt) return 'renewed'
  if (refusedAt) return 'refused'
  if (!validUntil) return 'current'
  const left = validUntil.getTime() - now.getTime()
  if (left > reminderDays * day) return 'current'
  if (left > 0) return 'ending'
  return left > -graceDays * day ? 'grace' : 'expired'
}

/** The same day so many months later, or the last day of that month. */
export function monthsLater(from: Date, months: number): Date {
  const later = new Date(from)
  later.setUTCMonth(later.getUTCMonth() + months)
  if (later.getUTCDate() !== from.getUTCDate()) later.setUTCDate(0)
  return later
}
