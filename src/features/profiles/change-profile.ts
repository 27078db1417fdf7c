import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Audience } from './audiences.ts'
import type { FieldKey } from './fields.ts'
import { profileChanged } from './profiles.events.ts'

interface ProfileChoices {
  readonly about: string
  readonly askMeAbout: string
  readonly audiences: Readonly<Partial<Record<FieldKey, Audience>>>
  readonly locale?: Locale | undefined
}

/** Keeps what somebody tells about themselves and to whom. It is always their own. */
export async function chooseProfile(
  tx: Writing,
  me: Me,
  { about, askMeAbout, audiences, locale }: ProfileChoices,
  now: Date,
): Promise<void> {
  const told = { about, ask_me_about: askMeAbout, changed_at: now }
  const own = { organisation_id: tx.organisationId, person_id: me.id }
  await tx
    .insertInto('profiles')
    .values({ ...own, ...told })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet(told))
    .execute()
  for (const [field, audience] of Object.entries(audiences))
    await tx
      .insertInto('profile_audiences')
      .values({ ...own, field, audience, changed_at: now })
      .onConflict(conflict =>
        conflict.columns(['organisation_id', 'person_id', 'field']).doUpdateSet({ audience, changed_at: now }),
      )
      .execute()
  await tx
    .updateTable('people')
    .set({ locale: locale ?? null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', me.id)
    .execute()
  await audit(tx, { actorId: me.id, action: 'profiles.changed', subject: { kind: 'person', id: me.id } })
  await publish(tx, profileChanged, { personIds: [me.id] })
}
