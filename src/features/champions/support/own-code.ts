import { v7 as uuid } from 'uuid'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { hashOfToken } from '#platform/secrets/token.ts'
import { newCode } from './log-session.ts'

export interface OwnCode {
  readonly madeAt: Date
  /** A day as `YYYY-MM-DD`. */
  readonly lastUsedOn: string | undefined
}

/** The code that a champion has, without itself: only its hash is kept. */
export async function findOwnCode(db: Reading, me: { readonly id: string }): Promise<OwnCode | undefined> {
  const row = await db
    .selectFrom('champion_codes')
    .select(['made_at', 'last_used_on'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row && { madeAt: row.made_at, lastUsedOn: row.last_used_on ?? undefined }
}

/** Makes a new code, which is shown once; an earlier one ends. 12 of 30 signs: nobody guesses that. */
export async function makeOwnCode(tx: Writing, me: { readonly id: string }, now: Date): Promise<string> {
  await endOwnCode(tx, me, now)
  const code = newCode(12)
  await tx
    .insertInto('champion_codes')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), person_id: me.id },
      ...{ code_hash: hashOfToken(code), made_at: now },
    })
    .execute()
  return code
}

/** The code works no longer. */
export async function endOwnCode(tx: Writing, me: { readonly id: string }, now: Date): Promise<void> {
  await tx
    .updateTable('champion_codes')
    .set({ revoked_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('revoked_at', 'is', null)
    .execute()
}

export interface CodeOwner {
  readonly id: string
  readonly unitId: string | undefined
}

/** Whose code it is: somebody who works here and is a champion now. */
export async function findCodeOwner(db: Reading, code: string): Promise<CodeOwner | undefined> {
  const row = await db
    .selectFrom('champion_codes as c')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'c.organisation_id').onRef('p.id', '=', 'c.person_id'),
    )
    .innerJoin('role_grants as g', join =>
      join.onRef('g.organisation_id', '=', 'c.organisation_id').onRef('g.person_id', '=', 'c.person_id'),
    )
    .select(['p.id', 'p.unit_id'])
    .where('c.organisation_id', '=', db.organisationId)
    .where('c.code_hash', '=', hashOfToken(code))
    .where('c.revoked_at', 'is', null)
    .where('p.left_at', 'is', null)
    .where('g.role', '=', 'champion')
    .where('g.revoked_at', 'is', null)
    .executeTakeFirst()
  return row && { id: row.id, unitId: row.unit_id ?? undefined }
}

/** Notes the day on which the code was last used, so that its owner sees a use that was not theirs. */
export async function noteUse(tx: Writing, code: string, today: string): Promise<void> {
  await tx
    .updateTable('champion_codes')
    .set({ last_used_on: today })
    .where('organisation_id', '=', tx.organisationId)
    .where('code_hash', '=', hashOfToken(code))
    .execute()
}
