import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { HttpError } from '#platform/http/errors.ts'
import { notify } from '#platform/notifications/index.ts'
import type { RequestSkill } from '../asking/requests.ts'
import { noteStep } from '../asking/steps.ts'
import { evidenceChanged, evidenceConfirmed } from '../evidence.events.ts'
import { requestAnswered, requestAsked } from '../evidence.topics.ts'
import type { AskedRequest } from './asked.queries.ts'

type Me = { readonly id: string }

/** What is said of one skill: a level that is confirmed, or without one a word for it. */
export interface SaidOfSkill {
  readonly skill: RequestSkill
  readonly level: number | null
}

/** Answers with words: each of these skills is confirmed at its level, or vouched for. */
export async function answerRequest(
  tx: Writing,
  me: Me,
  request: AskedRequest,
  { said, words }: { readonly said: readonly SaidOfSkill[]; readonly words: string },
  now: Date,
): Promise<void> {
  await close(tx, me, request, { state: 'answered', answer: words }, now)
  const about = {
    organisation_id: tx.organisationId,
    person_id: request.asker.id,
    given_by: me.id,
    request_id: request.id,
  }
  for (const { skill, level } of said) {
    const id = uuid()
    const what = {
      ...{ framework_id: skill.frameworkId, skill_key: skill.skillKey },
      ...{ framework_version_id: skill.versionId, level },
    }
    await tx
      .insertInto('endorsements')
      .values({ ...about, ...what, id, words, given_at: now })
      .execute()
    if (level === null) continue
    const payload = { personId: request.asker.id, endorsementId: id, change: 'given' as const }
    await publish(tx, evidenceConfirmed, payload, { actorId: me.id })
  }
  await noteStep(tx, { requestId: request.id, act: 'answered', actorId: me.id, words }, now)
  await publish(tx, evidenceChanged, { personId: request.asker.id }, { actorId: me.id })
  await tell(tx, me, request, request.purpose === 'confirm' ? 'confirmed' : 'endorsed', now)
}

/** Gives a request back to its asker, saying why it is not enough yet and what would do. */
export async function returnRequest(
  tx: Writing,
  me: Me,
  request: AskedRequest,
  { why, whatWouldDo }: { readonly why: string; readonly whatWouldDo: string },
  now: Date,
): Promise<void> {
  await close(tx, me, request, { state: 'returned', answer: why, what_would_do: whatWouldDo }, now)
  await noteStep(tx, { requestId: request.id, act: 'returned', actorId: me.id, words: `${why}\n\n${whatWouldDo}` }, now)
  await tell(tx, me, request, 'returned', now)
}

/** Says no, kindly. */
export async function declineRequest(
  tx: Writing,
  me: Me,
  request: AskedRequest,
  words: string,
  now: Date,
): Promise<void> {
  await close(tx, me, request, { state: 'declined', answer: words }, now)
  await noteStep(tx, { requestId: request.id, act: 'declined', actorId: me.id, words }, now)
  await tell(tx, me, request, 'declined', now)
}

async function close(
  tx: Writing,
  me: Me,
  { id }: AskedRequest,
  set: {
    readonly state: 'answered' | 'returned' | 'declined'
    readonly answer: string
    readonly what_would_do?: string
  },
  now: Date,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('confirmation_requests')
    .set({ ...set, answered_by: me.id, closed_at: now, taken_by: null, taken_at: null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  // Another assessor, or its asker, was a moment faster.
  if (numUpdatedRows === 0n) throw new HttpError(409, 'This request no longer waits')
}

/** Takes back what one has said, with why. The skill stands again as its owner says it. */
export async function retractAnswer(tx: Writing, me: Me, request: AskedRequest, why: string, now: Date): Promise<void> {
  const rows = await tx
    .updateTable('endorsements')
    .set({ retracted_at: now, retracted_why: why })
    .where('organisation_id', '=', tx.organisationId)
    .where('request_id', '=', request.id)
    .where('given_by', '=', me.id)
    .where('retracted_at', 'is', null)
    .returning(['id', 'level'])
    .execute()
  if (rows.length === 0) return
  for (const { id, level } of rows) {
    const payload = { personId: request.asker.id, endorsementId: id, change: 'retracted' as const }
    if (level !== null) await publish(tx, evidenceConfirmed, payload, { actorId: me.id })
  }
  await noteStep(tx, { requestId: request.id, act: 'retracted', actorId: me.id, words: why }, now)
  await publish(tx, evidenceChanged, { personId: request.asker.id }, { actorId: me.id })
  await tell(tx, me, request, 'retracted', now)
}

const tell = (
  tx: Writing,
  me: Me,
  { id, asker }: AskedRequest,
  outcome: 'endorsed' | 'confirmed' | 'returned' | 'declined' | 'retracted',
  now: Date,
) => notify(tx, requestAnswered, { to: asker.id, payload: { requestId: id, outcome }, actorId: me.id, now })

/** Takes a request of the shared queue for oneself, gives it back, or hands it to another assessor. */
export async function passOn(
  tx: Writing,
  me: Me,
  request: AskedRequest,
  to: string | undefined,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('confirmation_requests')
    .set({ taken_by: to ?? null, taken_at: to ? now : null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', request.id)
    .where('state', '=', 'waiting')
    .where('asks_assessors', '=', true)
    .execute()
  const act = to === undefined ? 'given-back' : to === me.id ? 'taken' : 'assigned'
  await noteStep(tx, { requestId: request.id, act, actorId: me.id }, now)
  if (act !== 'assigned' || !to) return
  const payload = { requestId: request.id, purpose: request.purpose, isAgain: false, isShared: true, isHandedOn: true }
  await notify(tx, requestAsked, { to, payload, actorId: me.id, now })
}
