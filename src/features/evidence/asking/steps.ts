import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'

type Act =
  | 'sent'
  | 'sent-again'
  | 'taken'
  | 'given-back'
  | 'assigned'
  | 'returned'
  | 'declined'
  | 'answered'
  | 'withdrawn'
  | 'retracted'
  | 'reminded'
  | 'nobody-left'

interface Happening {
  readonly requestId: string
  readonly act: Act
  readonly actorId: string | undefined
  readonly words?: string
}

/** Writes a step into the history of a request. The audit log learns that it happened, and none of the words. */
export async function noteStep(tx: Writing, { requestId, act, actorId, words }: Happening, now: Date): Promise<void> {
  await tx
    .insertInto('confirmation_steps')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), request_id: requestId, act, words: words ?? '' },
      ...{ actor_id: actorId ?? null, happened_at: now },
    })
    .execute()
  if (act === 'reminded') return
  await audit(tx, {
    actorId,
    action: `evidence.request-${act}`,
    subject: { kind: 'confirmation-request', id: requestId },
  })
}
