import type { Writing } from '#platform/db/tx.ts'

/** Keeps that everything somebody has told in terms is right today. */
export async function confirmTerms(tx: Writing, me: { readonly id: string }, now: Date): Promise<void> {
  await tx
    .updateTable('person_terms')
    .set({ confirmed_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .execute()
}
