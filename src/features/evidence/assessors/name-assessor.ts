import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import { assessorNamed } from '../evidence.topics.ts'
import type { Assessor } from './assessors.queries.ts'

type Me = { readonly id: string }

/** What somebody may confirm; undefined means every framework, every area, everybody. */
export interface AssessorScope {
  readonly frameworkId: string | undefined
  readonly areaKey: string | undefined
  readonly unitId: string | undefined
}

/** Names somebody to confirm levels. Returns false if they are named for exactly that already. */
export async function nameAssessor(
  tx: Writing,
  me: Me,
  personId: string,
  { frameworkId, areaKey, unitId }: AssessorScope,
  now: Date,
): Promise<boolean> {
  const scope = { framework_id: frameworkId ?? null, area_key: areaKey ?? null, unit_id: unitId ?? null }
  const same = await tx
    .selectFrom('assessors')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('framework_id', 'is not distinct from', scope.framework_id)
    .where('area_key', 'is not distinct from', scope.area_key)
    .where('unit_id', 'is not distinct from', scope.unit_id)
    .executeTakeFirst()
  if (same) return false
  const id = uuid()
  await tx
    .insertInto('assessors')
    .values({ organisation_id: tx.organisationId, id, person_id: personId, ...scope, named_by: me.id, named_at: now })
    .execute()
  await audit(tx, {
    actorId: me.id,
    action: 'evidence.assessor-named',
    subject: { kind: 'person', id: personId },
    details: scope,
  })
  await notify(tx, assessorNamed, { to: personId, payload: { change: 'named' as const }, actorId: me.id, now })
  return true
}

/** Somebody confirms this no more. What they took of the shared queue goes back to the others. */
export async function endAssessor(tx: Writing, me: Me, { id, person }: Assessor, now: Date): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('assessors')
    .set({ ended_by: me.id, ended_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return
  await tx
    .updateTable('confirmation_requests')
    .set({ taken_by: null, taken_at: null })
    .where('organisation_id', '=', tx.organisationId)
    .where('state', '=', 'waiting')
    .where('taken_by', '=', person.id)
    .execute()
  await audit(tx, { actorId: me.id, action: 'evidence.assessor-ended', subject: { kind: 'person', id: person.id } })
  await notify(tx, assessorNamed, { to: person.id, payload: { change: 'ended' as const }, actorId: me.id, now })
}
