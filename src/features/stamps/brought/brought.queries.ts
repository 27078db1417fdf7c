import type { Reading } from '#platform/db/tx.ts'
import { identityHashOf } from '../credentials/open-badge.ts'
import type { BadgeFacts } from '../verify/verify-badge.ts'

/** How it stood with a badge at the last look. */
export const broughtVerdicts = ['valid', 'expired', 'revoked', 'not-verified', 'unreachable'] as const
export type BroughtVerdict = (typeof broughtVerdicts)[number]

export interface BroughtBadge {
  readonly id: string
  readonly fileName: string
  readonly facts: BadgeFacts
  readonly receivedAt: Date
  readonly checkedAt: Date
  readonly verdict: BroughtVerdict
}

/** The badges that a person brought along, the newest first. For that person alone. */
export async function listBrought(db: Reading, personId: string): Promise<readonly BroughtBadge[]> {
  const rows = await db
    .selectFrom('foreign_badges')
    .select(['id', 'file_name', 'facts', 'received_at', 'checked_at', 'verdict'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', personId)
    .orderBy('received_at', 'desc')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, fileName: row.file_name, facts: row.facts as unknown as BadgeFacts },
    ...{ receivedAt: row.received_at, checkedAt: row.checked_at, verdict: row.verdict },
  }))
}

export type Whose = 'mine' | 'other' | 'unsaid'

/** Whether a badge was made out to the e-mail address that somebody has here. One from an earlier job never is. */
export async function whoseIs(db: Reading, personId: string, { identity }: BadgeFacts): Promise<Whose> {
  if (identity.length === 0) return 'unsaid'
  const { email } = await db
    .selectFrom('people')
    .select('email')
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return identity.some(({ hash, salt }) => email !== null && identityHashOf(email, salt) === hash) ? 'mine' : 'other'
}

/** The file of one of them, as it came. */
export function findBroughtFile(db: Reading, personId: string, badgeId: string) {
  return db
    .selectFrom('foreign_badges')
    .select(['file_name as fileName', 'content'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', personId)
    .where('id', '=', badgeId)
    .executeTakeFirst()
}

/** Badges that were not looked at since, the longest ago first. */
export function listStale(db: Reading, before: Date, limit: number) {
  return db
    .selectFrom('foreign_badges')
    .select(['id', 'content'])
    .where('organisation_id', '=', db.organisationId)
    .where('checked_at', '<', before)
    .orderBy('checked_at')
    .limit(limit)
    .execute()
}
