import { v7 as uuid } from 'uuid'
import type { Writing } from '../db/tx.ts'

export interface AuditedAct {
  /** Who did it; `undefined` when nobody is signed in or the program acted by itself. */
  readonly actorId: string | undefined
  /** `feature.what-was-done`, such as `people.role-granted`. */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id?: string }
  /** What changed, without anything the person would want kept private. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** Writes who did what to which thing, in the transaction of the act itself. */
export async function audit(tx: Writing, { actorId, action, subject, details = {} }: AuditedAct): Promise<void> {
  await tx
    .insertInto('audit_entries')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      actor_id: actorId ?? null,
      action,
      subject_kind: subject.kind,
      subject_id: subject.id ?? null,
      details: JSON.stringify(details),
    })
    .execute()
}
