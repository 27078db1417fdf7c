import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { notify, settle } from '#platform/notifications/index.ts'
import { changeProfile } from './change-profile.ts'
import type { CorrectionRow } from './corrections.queries.ts'
import type { TellingKey } from './groups.ts'
import { correctionDecided, correctionSuggested } from './profiles.topics.ts'

/** So many suggestions from one person in a day. */
export const mostSuggestions = 10

interface Suggestion {
  readonly field: TellingKey
  readonly suggestion: string
  readonly reason: string
}

interface Owner {
  readonly id: string
  readonly name: string
}

/** Puts a suggestion before the owner of a page, and tells them that it is there. Nothing on the page changes. */
export async function suggestCorrection(
  tx: Writing,
  me: { readonly id: string },
  owner: Owner,
  { field, suggestion, reason }: Suggestion,
  { now }: { readonly now: Date },
): Promise<void> {
  const id = uuid()
  const row = { organisation_id: tx.organisationId, id, person_id: owner.id, suggested_by: me.id, suggested_at: now }
  await tx
    .insertInto('profile_corrections')
    .values({ ...row, field, suggestion, reason })
    .execute()
  await audit(tx, {
    actorId: me.id,
    action: 'profiles.correction-suggested',
    subject: { kind: 'person', id: owner.id },
  })
  await notify(tx, correctionSuggested, { to: owner.id, payload: { field }, key: id, actorId: me.id })
}

/** The owner decides: takes the words over, or leaves everything as it is. Whoever suggested it is told. */
export async function decideCorrection(
  tx: Writing,
  me: { readonly id: string },
  { id, field, suggestion, suggestedBy }: CorrectionRow,
  decision: 'accepted' | 'declined',
  now: Date,
): Promise<void> {
  if (decision === 'accepted') await changeProfile(tx, me, { told: { [field]: suggestion } }, now)
  await tx
    .updateTable('profile_corrections')
    .set({ decision, decided_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('id', '=', id)
    .execute()
  await settle(tx, correctionSuggested, { key: id, now })
  // Null for those who work here no more.
  if (suggestedBy)
    await notify(tx, correctionDecided, {
      to: suggestedBy,
      payload: { field, personId: me.id, decision },
      key: id,
      actorId: me.id,
    })
  const action = decision === 'accepted' ? 'profiles.correction-accepted' : 'profiles.correction-declined'
  await audit(tx, { actorId: me.id, action, subject: { kind: 'person', id: me.id } })
}
