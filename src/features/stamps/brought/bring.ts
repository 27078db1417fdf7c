import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import type { BadgeState, BadgeVerdict } from '../verify/verify-badge.ts'
import type { BroughtVerdict } from './brought.queries.ts'

/** The most that one person may bring. */
export const mostBrought = 200

/** What is kept of a verdict. */
export function verdictOf(state: BadgeState): BroughtVerdict {
  if (state === 'valid' || state === 'expired' || state === 'revoked' || state === 'unreachable') return state
  return state === 'status-unclear' ? 'unreachable' : 'not-verified'
}

/** Only what was found to be true comes into a passport, also when its time is over. */
export const mayCome = (state: BadgeState): boolean => state === 'valid' || state === 'expired'

interface Coming {
  readonly fileName: string
  readonly content: Buffer
  readonly verdict: BadgeVerdict
}

/** Keeps a badge that was looked at, as it came. The same file comes once. Says `full` when there are too many. */
export async function bringBadge(
  tx: Writing,
  me: { readonly id: string },
  { fileName, content, verdict }: Coming,
  now: Date,
): Promise<'kept' | 'known' | 'full'> {
  const { count } = await tx
    .selectFrom('foreign_badges')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostBrought) return 'full'
  const kept = await tx
    .insertInto('foreign_badges')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), person_id: me.id, file_name: fileName, content },
      fingerprint: createHash('sha256').update(content).digest(),
      facts: JSON.stringify(verdict.facts),
      ...{ received_at: now, checked_at: now, verdict: verdictOf(verdict.state) },
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept ? 'kept' : 'known'
}

/** Takes it out again, with its file. */
export async function removeBrought(tx: Writing, me: { readonly id: string }, badgeId: string): Promise<void> {
  await tx
    .deleteFrom('foreign_badges')
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('id', '=', badgeId)
    .execute()
}
