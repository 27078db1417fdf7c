import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'

const minute = 60_000

/** So many tries in a window that starts with the first. */
export interface Limit {
  readonly name: string
  readonly attempts: number
  readonly windowMs: number
}

/** An office of thousands may share one address, so that limit is wide and counts failures only. */
export const limits = {
  passwordOfAccount: { name: 'password-account', attempts: 10, windowMs: 15 * minute },
  passwordFromAddress: { name: 'password-address', attempts: 100, windowMs: 15 * minute },
  linkToAccount: { name: 'link-account', attempts: 5, windowMs: 15 * minute },
  passkeyFromAddress: { name: 'passkey-address', attempts: 100, windowMs: 15 * minute },
  challengeToAddress: { name: 'passkey-challenge', attempts: 3000, windowMs: 15 * minute },
  linkFromAddress: { name: 'link-address', attempts: 300, windowMs: 15 * minute },
} as const satisfies Record<string, Limit>

/** Counts one try. Returns when the next is welcome, if this one was too many. */
export async function countAttempt(tx: Writing, limit: Limit, who: string, now: Date): Promise<Date | undefined> {
  const windowOpened = new Date(now.getTime() - limit.windowMs)
  const isOver = sql<boolean>`throttles.window_started_at <= ${windowOpened}`
  const row = await tx
    .insertInto('throttles')
    .values({ organisation_id: tx.organisationId, key: keyOf(tx, limit, who), window_started_at: now, attempts: 1 })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'key']).doUpdateSet({
        attempts: sql<number>`case when ${isOver} then 1 else throttles.attempts + 1 end`,
        window_started_at: sql<Date>`case when ${isOver} then ${now} else throttles.window_started_at end`,
      }),
    )
    .returning(['attempts', 'window_started_at'])
    .executeTakeFirstOrThrow()
  if (row.attempts === limit.attempts + 1)
    await audit(tx, {
      actorId: undefined,
      action: 'sign-in.paused',
      subject: { kind: 'sign-in' },
      details: { limit: limit.name },
    })
  return row.attempts > limit.attempts ? endOfWindow(limit, row.window_started_at) : undefined
}

/** When the next try is welcome, if there were too many already; counts nothing. */
export async function findPause(db: Reading, limit: Limit, who: string, now: Date): Promise<Date | undefined> {
  const row = await db
    .selectFrom('throttles')
    .select('window_started_at')
    .where('organisation_id', '=', db.organisationId)
    .where('key', '=', keyOf(db, limit, who))
    .where('attempts', '>=', limit.attempts)
    .where('window_started_at', '>', new Date(now.getTime() - limit.windowMs))
    .executeTakeFirst()
  return row && endOfWindow(limit, row.window_started_at)
}

/** Somebody proved who they are: their earlier slips no longer count. */
export async function forgetAttempts(tx: Writing, limit: Limit, who: string): Promise<void> {
  await tx
    .deleteFrom('throttles')
    .where('organisation_id', '=', tx.organisationId)
    .where('key', '=', keyOf(tx, limit, who))
    .execute()
}

const endOfWindow = ({ windowMs }: Limit, start: Date) => new Date(start.getTime() + windowMs)

// Neither e-mail addresses nor network addresses are kept as such.
const keyOf = ({ organisationId }: Reading | Writing, { name }: Limit, who: string) =>
  `${name}:${createHash('sha256').update(`${organisationId} ${name} ${who}`).digest('base64url')}`
