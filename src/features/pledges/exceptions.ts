import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { type Act, refreshJob } from './keep-pledge.ts'
import type { ExceptionKind, Pledge } from './pledge.ts'

export interface LeftOut {
  readonly personId?: string
  readonly unitId?: string
  readonly kind: ExceptionKind
  readonly reason: string
}

/** Leaves a person, or a unit with all below it, out of a pledge. False when they are left out already. */
export async function leaveOut(tx: Writing, pledge: Pledge, leftOut: LeftOut, { actorId, now }: Act): Promise<boolean> {
  const made = await tx
    .insertInto('pledge_exceptions')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), pledge_id: pledge.id },
      ...{ person_id: leftOut.personId ?? null, unit_id: leftOut.unitId ?? null },
      ...{ kind: leftOut.kind, reason: leftOut.reason, made_by: actorId, made_at: now },
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return false
  await tell(tx, pledge, 'pledges.left-out', actorId)
  return true
}

/** Lets somebody, or a unit, count again; that they did not stays known. */
export async function countAgain(
  tx: Writing,
  pledge: Pledge,
  exceptionId: string,
  { actorId, now }: Act,
): Promise<void> {
  await tx
    .updateTable('pledge_exceptions')
    .set({ ended_at: now, ended_by: actorId })
    .where('organisation_id', '=', tx.organisationId)
    .where('pledge_id', '=', pledge.id)
    .where('id', '=', exceptionId)
    .where('ended_at', 'is', null)
    .execute()
  await tell(tx, pledge, 'pledges.counts-again', actorId)
}

// Administrators read the log: neither who was left out nor why belongs there.
async function tell(tx: Writing, { id, publishedAt }: Pledge, action: string, actorId: string): Promise<void> {
  await audit(tx, { actorId, action, subject: { kind: 'pledge', id } })
  if (publishedAt) await enqueue(tx, refreshJob, { pledgeId: id }, { actorId, key: `refresh pledge ${id}` })
}

export interface Meant {
  readonly id: string
  readonly name: string
}

/** People who work here and are called exactly so, or have this e-mail address or number; at most five. */
export async function listPeopleMeant(db: Reading, text: string): Promise<readonly Meant[]> {
  const { rows } = await sql<Meant>`
    select id, name from people where organisation_id = ${db.organisationId}::uuid and left_at is null
      and (email = lower(${text}) or employee_number = ${text} or name = ${text})
    order by name, id limit 5`.execute(db)
  return rows
}

/** Open units that are called so; at most five. */
export async function listUnitsMeant(db: Reading, text: string): Promise<readonly Meant[]> {
  const { rows } = await sql<Meant>`
    select id, name from units where organisation_id = ${db.organisationId}::uuid and closed_at is null
      and name_key = lower(${text}) order by id limit 5`.execute(db)
  return rows
}
