import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { isTelling, type TellingKey } from './groups.ts'

export interface CorrectionRow {
  readonly id: string
  readonly field: TellingKey
  readonly suggestion: string
  readonly reason: string
  readonly suggestedAt: Date
  readonly suggestedBy: string | null
  /** Null when whoever suggested it works here no more. */
  readonly suggesterName: string | null
}

const waiting = (db: Reading, me: { readonly id: string }) =>
  db
    .selectFrom('profile_corrections as c')
    .leftJoin('people as s', join =>
      join
        .onRef('s.organisation_id', '=', 'c.organisation_id')
        .onRef('s.id', '=', 'c.suggested_by')
        .on('s.left_at', 'is', null),
    )
    .where('c.organisation_id', '=', db.organisationId)
    .where('c.person_id', '=', me.id)
    .where('c.decision', 'is', null)

const columns = [
  'c.id',
  'c.field',
  'c.suggestion',
  'c.reason',
  'c.suggested_at as suggestedAt',
  's.id as suggestedBy',
  's.name as suggesterName',
] as const

/** What colleagues suggest to somebody about their own page and waits for them, the oldest first; at most fifty. */
export async function listWaitingCorrections(
  db: Reading,
  me: { readonly id: string },
): Promise<readonly CorrectionRow[]> {
  const rows = await waiting(db, me).select(columns).orderBy('c.suggested_at').orderBy('c.id').limit(50).execute()
  return rows.flatMap(row => (isTelling(row.field) ? [{ ...row, field: row.field }] : []))
}

/** One of them; nobody else's can be asked for. */
export async function findWaitingCorrection(
  db: Reading,
  me: { readonly id: string },
  correctionId: string,
): Promise<CorrectionRow | undefined> {
  const row = await waiting(db, me).select(columns).where('c.id', '=', uuidOrNone(correctionId)).executeTakeFirst()
  return row && isTelling(row.field) ? { ...row, field: row.field } : undefined
}

export async function countWaitingCorrections(db: Reading, me: { readonly id: string }): Promise<number> {
  const { count } = await waiting(db, me)
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** How many corrections somebody suggested to others since a moment. */
export async function countSuggestedSince(db: Reading, me: { readonly id: string }, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('profile_corrections')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', db.organisationId)
    .where('suggested_by', '=', me.id)
    .where('suggested_at', '>', since)
    .executeTakeFirstOrThrow()
  return count
}
