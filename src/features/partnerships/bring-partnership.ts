import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { deliverShare } from './deliver.ts'

interface Bringing {
  /** The same on both sides. */
  readonly partnershipId: string
  readonly partnerId: string
  readonly by: string | undefined
  readonly since: Date
}

/** Writes one side of a partnership that is agreed elsewhere: for the demonstration. Its copies go over by the job. */
export async function bringPartnership(tx: Writing, { partnershipId, partnerId, by, since }: Bringing): Promise<void> {
  await tx
    .insertInto('partnerships')
    .values({
      ...{ organisation_id: tx.organisationId, id: partnershipId, partner_id: partnerId, state: 'active' },
      ...{ asked_at: since, begun_at: since, begun_by: by ?? null },
    })
    .execute()
  const subject = { kind: 'partnership', id: partnershipId }
  await audit(tx, { actorId: by, action: 'partnerships.begun', subject, details: { partnerId } })
  await enqueue(tx, deliverShare, { partnerId, direction: 'give' })
}
