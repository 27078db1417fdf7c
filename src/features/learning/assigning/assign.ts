import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { tellAssigned } from './tell-job.ts'

type Owner = { readonly id: string }

export interface NewAssignment {
  readonly resourceId: string | undefined
  readonly collectionId: string | undefined
  readonly unitId: string | undefined
  readonly profileId: string | undefined
  readonly reason: string
  /** A day as `YYYY-MM-DD`. */
  readonly dueOn: string | undefined
}

/** Asks everybody concerned to learn something, with a reason. They are told by a job. */
export async function assign(tx: Writing, by: Owner, asked: NewAssignment, now: Date): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('learning_assignments')
    .values({
      ...{ organisation_id: tx.organisationId, id, assigned_by: by.id, assigned_at: now },
      ...{ resource_id: asked.resourceId ?? null, collection_id: asked.collectionId ?? null },
      ...{ unit_id: asked.unitId ?? null, profile_id: asked.profileId ?? null },
      ...{ reason: asked.reason, due_on: asked.dueOn ?? null },
    })
    .execute()
  const subject = { kind: 'learning-assignment', id }
  await audit(tx, { actorId: by.id, action: 'learning.assigned', subject, details: { ...asked } })
  await enqueue(tx, tellAssigned, { assignmentId: id, after: '' }, { actorId: by.id, key: `learning.tell:${id}` })
  return id
}

/** Asks no more; what people did stays with them. Says whether it was still asked. */
export async function endAssignment(tx: Writing, by: Owner, assignmentId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('learning_assignments')
    .set({ ended_at: now, ended_by: by.id })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', assignmentId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!numUpdatedRows) return false
  const subject = { kind: 'learning-assignment', id: assignmentId }
  await audit(tx, { actorId: by.id, action: 'learning.assignment-ended', subject })
  return true
}

/** What somebody says to something that is asked of them. Not audited: it is nobody else's business. */
export async function answerAssignment(
  tx: Writing,
  me: Owner,
  assignmentId: string,
  answer: 'known' | 'does-not-fit',
  now: Date,
): Promise<void> {
  const said = { answer, answered_at: now }
  await tx
    .insertInto('learning_assignment_answers')
    .values({ organisation_id: tx.organisationId, assignment_id: assignmentId, person_id: me.id, ...said })
    .onConflict(conflict => conflict.columns(['organisation_id', 'assignment_id', 'person_id']).doUpdateSet(said))
    .execute()
}
