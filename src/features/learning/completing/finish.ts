import { addEvidence } from '#features/evidence/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import type { Resource } from '../resources.queries.ts'
import { recordCompletion } from './complete.ts'

export interface Finished {
  readonly sureBefore: number | undefined
  readonly sureAfter: number | undefined
  readonly whatIDid: string
  /** The address of a certificate. */
  readonly certificate: string | undefined
  /** Whether it becomes evidence in the passport, under this title. */
  readonly evidenceTitle: string | undefined
}

/** Done by somebody's own word: how sure they feel, and what of it becomes evidence. Said again, it can be changed. */
export async function finishResource(
  tx: Writing,
  me: { readonly id: string },
  resource: Pick<Resource, 'id' | 'skills'>,
  { sureBefore, sureAfter, whatIDid, certificate, evidenceTitle }: Finished,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Promise<void> {
  const how = certificate ? 'certificate' : 'own-word'
  await recordCompletion(tx, { personId: me.id, resourceId: resource.id, how }, now)
  await tx
    .updateTable('learning_completions')
    // What was counted into a figure stays as it was counted.
    .set({ sure_before: sureBefore ?? null, sure_after: sureAfter ?? null })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('resource_id', '=', resource.id)
    .where('counted_at', 'is', null)
    .execute()
  if (!evidenceTitle) return
  await tx
    .updateTable('learning_completions')
    .set({ kept_as_evidence_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('resource_id', '=', resource.id)
    .execute()
  await addEvidence(
    tx,
    {
      // In their own words, so it stays theirs to change.
      ...{ person: me, kind: certificate ? 'link' : 'note', title: evidenceTitle, whatIDid },
      source: `learning:${resource.id}`,
      skills: resource.skills.map(({ frameworkId, skillKey }) => ({ frameworkId, skillKey })),
      happenedOn: calendarDay(timeZone, now),
      ...(certificate ? { address: certificate } : {}),
    },
    now,
  )
}
