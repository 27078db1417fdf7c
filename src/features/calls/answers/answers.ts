import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import { notify } from '#platform/notifications/index.ts'
import type { Call } from '../call.ts'
import type { Nullable } from '../calls.queries.ts'
import { callMoved, helpMoved } from '../calls.topics.ts'
import { titleOf } from '../offers/offers.ts'

type Person = { readonly id: string }

/** What a colleague answered, for everybody who may see the call. */
export interface Answer {
  readonly id: string
  /** Nobody once the person was erased. */
  readonly personId: string | undefined
  readonly personName: string | undefined
  readonly unitName: string | undefined
  readonly words: string
  readonly answeredAt: Date
  readonly changedAt: Date | undefined
  readonly bestAt: Date | undefined
}

const columns = sql`a.id, a.person_id as "personId", p.name as "personName", u.name as "unitName", a.words,
  a.answered_at as "answeredAt", a.changed_at as "changedAt", a.best_at as "bestAt"`
const answersWithPeople = sql`call_answers a
  left join people p on p.organisation_id = a.organisation_id and p.id = a.person_id
  left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id`
const toAnswer = (row: Nullable<Answer>): Answer =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? undefined])) as unknown as Answer

/** The answers that stand, the best first, then as they came. Ask `getCall` before. */
export async function listAnswers(db: Reading, call: Pick<Call, 'id'>): Promise<readonly Answer[]> {
  const { rows } = await sql<Nullable<Answer>>`
    select ${columns} from ${answersWithPeople}
    where a.organisation_id = ${db.organisationId} and a.call_id = ${call.id} and a.withdrawn_at is null
    order by a.best_at is null, a.answered_at, a.id limit 200`.execute(db)
  return rows.map(toAnswer)
}

/** One answer of a call; answers 404 when it was taken back. */
export async function getAnswer(db: Reading, call: Pick<Call, 'id'>, answerId: string): Promise<Answer> {
  const { rows } = await sql<Nullable<Answer>>`
    select ${columns} from ${answersWithPeople}
    where a.organisation_id = ${db.organisationId} and a.call_id = ${call.id} and a.id = ${uuidOrNone(answerId)}
      and a.withdrawn_at is null`.execute(db)
  return toAnswer(found(rows[0], 'No such answer'))
}

/** How often somebody has answered since then. */
export async function countAnswersSince(db: Reading, me: Person, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from call_answers
    where organisation_id = ${db.organisationId} and person_id = ${me.id} and answered_at > ${since}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Answers a call for all to read; its asker is told. */
export async function giveAnswer(tx: Writing, me: Person, call: Call, words: string, now: Date): Promise<void> {
  const id = uuid()
  await tx
    .insertInto('call_answers')
    .values({ organisation_id: tx.organisationId, id, call_id: call.id, person_id: me.id, words, answered_at: now })
    .execute()
  await notify(tx, callMoved, {
    ...{ to: call.personId, key: `answer:${id}`, actorId: me.id, now },
    payload: { callId: call.id, title: titleOf(call), what: 'answer' },
  })
}

const change = (tx: Writing, { id }: Pick<Answer, 'id'>) =>
  tx.updateTable('call_answers').where('organisation_id', '=', tx.organisationId).where('id', '=', id)

/** Says something else in an answer of one's own. */
export const changeAnswer = (tx: Writing, answer: Answer, words: string, now: Date) =>
  change(tx, answer).set({ words, changed_at: now }).execute()

/** Takes an answer of one's own back. */
export const withdrawAnswer = (tx: Writing, answer: Answer, now: Date) =>
  change(tx, answer).set({ withdrawn_at: now, best_at: null }).execute()

/** The asker marks what answered the call best, or that it does so no more. One at a time; its author is told once. */
export async function markBest(tx: Writing, me: Person, call: Call, answer: Answer, now: Date): Promise<boolean> {
  await tx
    .updateTable('call_answers')
    .set({ best_at: null })
    .where('organisation_id', '=', tx.organisationId)
    .where('call_id', '=', call.id)
    .execute()
  if (answer.bestAt) return false
  await change(tx, answer).set({ best_at: now }).execute()
  if (answer.personId)
    await notify(tx, helpMoved, {
      ...{ to: answer.personId, key: `best:${answer.id}`, actorId: me.id, now },
      payload: { callId: call.id, title: titleOf(call), what: 'best' },
    })
  return true
}
