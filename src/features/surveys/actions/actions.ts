import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { uuidOrNone } from '#features/people/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Act } from '../waves/status.ts'

export const actionStatuses = ['planned', 'under-way', 'done', 'dropped'] as const
export type ActionStatus = (typeof actionStatuses)[number]

/** What the organisation does because of a result. */
export interface Action {
  readonly id: string
  /** The wave whose result led to it. */
  readonly waveName: string
  readonly waveNumber: number
  /** The item it is about; nothing where it is about the whole. */
  readonly item: string | null
  readonly title: string
  readonly owner: string | null
  readonly dueOn: string | null
  readonly status: ActionStatus
  readonly outcome: string
}

const actionsOf = (db: Reading, more: ReturnType<typeof sql>) => sql<Action>`
  select a.id, w.name as "waveName", w.number as "waveNumber", a.item, a.title, p.name as owner,
    to_char(a.due_on, 'YYYY-MM-DD') as "dueOn", a.status, a.outcome
  from survey_actions a
  join survey_waves w on w.organisation_id = a.organisation_id and w.id = a.wave_id
  left join people p on p.organisation_id = a.organisation_id and p.id = a.owner_id
  where a.organisation_id = ${db.organisationId} and ${more} order by a.made_at desc, a.id`

/** Every action of a survey, the latest first: also those of earlier waves, so that a promise is not forgotten. */
export async function listActions(db: Reading, surveyId: string): Promise<readonly Action[]> {
  return (await actionsOf(db, sql`a.survey_id = ${surveyId}`).execute(db)).rows
}

/** One action of a survey. */
export async function findAction(db: Reading, surveyId: string, actionId: string): Promise<Action | undefined> {
  const { rows } = await actionsOf(db, sql`a.survey_id = ${surveyId} and a.id = ${uuidOrNone(actionId)}`).execute(db)
  return rows[0]
}

export interface ActionWords {
  readonly title: string
  readonly item: string | undefined
  readonly ownerId: string | undefined
  readonly dueOn: string | undefined
}

/** Promises something because of a result. */
export async function makeAction(
  tx: Writing,
  wave: { readonly id: string; readonly survey: { readonly id: string } },
  wanted: ActionWords,
  act: Act,
): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('survey_actions')
    .values({
      ...{ organisation_id: tx.organisationId, id, survey_id: wave.survey.id, wave_id: wave.id },
      ...{ item: wanted.item ?? null, title: wanted.title, owner_id: wanted.ownerId ?? null },
      ...{ due_on: wanted.dueOn ?? null, made_by: act.actorId ?? null, made_at: act.now, changed_at: act.now },
    })
    .execute()
  await audit(tx, { actorId: act.actorId, action: 'surveys.action-made', subject: { kind: 'survey-action', id } })
  return id
}

/** Says how far an action has come. */
export async function changeAction(
  tx: Writing,
  action: Pick<Action, 'id'>,
  change: { status: ActionStatus; outcome: string; dueOn: string | undefined },
  act: Act,
): Promise<void> {
  await tx
    .updateTable('survey_actions')
    .set({ status: change.status, outcome: change.outcome, due_on: change.dueOn ?? null, changed_at: act.now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', action.id)
    .execute()
  const subject = { kind: 'survey-action', id: action.id }
  await audit(tx, {
    actorId: act.actorId,
    action: 'surveys.action-changed',
    subject,
    details: { status: change.status },
  })
}
