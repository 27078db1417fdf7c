import type { Writing } from '#platform/db/tx.ts'
import type { MailChoices } from './own-profile.queries.ts'

/** Keeps the language of somebody's mails, and whether they want to be reminded. */
export async function chooseMails(
  tx: Writing,
  me: { readonly id: string },
  { locale, reminders }: MailChoices,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('people')
    .set({ locale })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', me.id)
    .execute()
  await setReminders(tx, me.id, reminders, now)
}

/** Reminders come, or they do not. */
export async function setReminders(tx: Writing, personId: string, wanted: boolean, now: Date): Promise<void> {
  const stopped = { stopped_at: wanted ? null : now }
  await tx
    .insertInto('profile_reminders')
    .values({ organisation_id: tx.organisationId, person_id: personId, ...stopped })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet(stopped))
    .execute()
}
