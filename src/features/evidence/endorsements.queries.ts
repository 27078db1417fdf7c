import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { evidenceChanged } from './evidence.events.ts'

export interface Endorsement {
  readonly id: string
  readonly frameworkId: string
  readonly skillKey: string
  /** The level that was confirmed; null for a word without one. */
  readonly level: number | null
  readonly words: string
  readonly givenAt: Date
  /** Null when they were erased. */
  readonly givenBy: { readonly id: string; readonly name: string } | null
  readonly retractedAt: Date | null
  readonly retractedWhy: string
  readonly putAsideAt: Date | null
  readonly requestId: string | null
}

const columns = sql`n.id, n.framework_id as "frameworkId", n.skill_key as "skillKey", n.level, n.words,
  n.given_at as "givenAt", n.retracted_at as "retractedAt", n.retracted_why as "retractedWhy",
  n.put_aside_at as "putAsideAt", n.request_id as "requestId",
  case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as "givenBy"
  from endorsements n left join people p on p.organisation_id = n.organisation_id and p.id = n.given_by`

/** What colleagues have said about somebody, for that person; the newest first, at most five hundred. */
export async function listEndorsements(db: Reading, me: { readonly id: string }): Promise<readonly Endorsement[]> {
  const { rows } = await sql<Endorsement>`
    select ${columns} where n.organisation_id = ${db.organisationId} and n.person_id = ${me.id}
    order by n.given_at desc, n.id limit 500`.execute(db)
  return rows
}

/** Leaves out what a colleague said, or counts it again. Only its owner can. Returns false if there is no such word. */
export async function setAside(
  tx: Writing,
  me: { readonly id: string },
  endorsementId: string,
  putAsideAt: Date | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('endorsements')
    .set({ put_aside_at: putAsideAt })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('id', '=', uuidOrNone(endorsementId))
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await publish(tx, evidenceChanged, { personId: me.id }, { actorId: me.id })
  return true
}
