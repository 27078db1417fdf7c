import type { Writing } from '#platform/db/tx.ts'
import { day } from '#platform/time.ts'
import { reminderDays } from './stamp.ts'

interface Renewable {
  readonly awardedAt: Date
  readonly validUntil: Date | undefined
  readonly isOver: boolean
}

/**
 * Whether a stamp may be followed by a new one: it ends soon or has ended, and everything that it rests on was done anew
 * since it was given. What was revoked or refused is not renewed by a rule.
 */
export function isRenewable({ awardedAt, validUntil, isOver }: Renewable, since: Date | undefined, now: Date): boolean {
  if (isOver || !validUntil || !since) return false
  return validUntil.getTime() - now.getTime() < reminderDays * day && since > awardedAt
}

/** The old stamp stays in the history; its credential keeps the date that it was given. */
export async function endForRenewal(tx: Writing, stampId: string, now: Date): Promise<void> {
  await tx
    .updateTable('stamps')
    .set({ superseded_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', stampId)
    .where('superseded_at', 'is', null)
    .execute()
}
