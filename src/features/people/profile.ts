import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { PersonRow } from './people.queries.ts'

export interface ProfileChoices {
  readonly about: string
  readonly askMeAbout: string
  readonly showEmail: boolean
  readonly showPhone: boolean
  readonly showLocation: boolean
  readonly locale: Locale | undefined
}

/** Keeps what somebody chose to show. Only the person can: `me` and the row are the same person. */
export async function chooseProfile(
  tx: Writing,
  me: Me,
  person: PersonRow,
  choices: ProfileChoices,
  now: Date,
): Promise<void> {
  if (me.id !== person.id) throw new Error('A profile is changed by the person whose it is')
  const shown = {
    about: choices.about,
    ask_me_about: choices.askMeAbout,
    show_email: choices.showEmail,
    show_phone: choices.showPhone,
    show_location: choices.showLocation,
    changed_at: now,
  }
  await tx
    .insertInto('profiles')
    .values({ organisation_id: tx.organisationId, person_id: person.id, ...shown })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet(shown))
    .execute()
  await tx
    .updateTable('people')
    .set({ locale: choices.locale ?? null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', person.id)
    .execute()
  await audit(tx, { actorId: me.id, action: 'people.profile-changed', subject: { kind: 'person', id: person.id } })
}
