import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Question } from '../questionnaire/questionnaire.ts'

export interface BankQuestion {
  readonly id: string
  readonly question: Question
}

/** The organisation's own questions, the newest first. */
export async function listBankQuestions(db: Reading): Promise<readonly BankQuestion[]> {
  const { rows } = await sql<BankQuestion>`select id, question from survey_bank_questions
    where organisation_id = ${db.organisationId} and put_away_at is null order by made_at desc, id limit 500`.execute(
    db,
  )
  return rows
}

/** Keeps a question for other surveys. One with the same key takes its place: it is the same question. */
export async function keepInBank(
  tx: Writing,
  question: Question,
  { actorId, now }: { readonly actorId: string; readonly now: Date },
): Promise<void> {
  // What it depended on stays behind: another survey may not ask it.
  const { condition: _, groups: __, ...kept } = question
  await sql`update survey_bank_questions set put_away_at = ${now} where organisation_id = ${tx.organisationId}
    and put_away_at is null and question ->> 'key' = ${question.key}`.execute(tx)
  await tx
    .insertInto('survey_bank_questions')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), question: JSON.stringify(kept) },
      ...{ made_by: actorId, made_at: now },
    })
    .execute()
}

/** Takes a question out of the bank; surveys that ask it keep it. */
export async function forgetInBank(tx: Writing, id: string, now: Date): Promise<void> {
  await sql`update survey_bank_questions set put_away_at = ${now} where organisation_id = ${tx.organisationId}
    and id = ${id}::uuid and put_away_at is null`.execute(tx)
}
