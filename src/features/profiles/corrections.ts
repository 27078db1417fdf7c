import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { isLocale } from '#platform/i18n/index.ts'
import { sendMail } from '#platform/mail/mail.ts'
import type { Config } from '../../config.ts'
import { changeProfile } from './change-profile.ts'
import type { CorrectionRow } from './corrections.queries.ts'
import type { TellingKey } from './groups.ts'
import { profilesUrls } from './profiles.urls.ts'
import { words } from './words.ts'

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

interface Circumstances {
  readonly organisation: Organisation
  readonly config: Config
  readonly now: Date
}

/** Puts a suggestion before the owner of a page, and mails them that it is there. Nothing on the page changes. */
export async function suggestCorrection(
  tx: Writing,
  me: { readonly id: string },
  owner: Owner,
  { field, suggestion, reason }: Suggestion,
  { organisation, config, now }: Circumstances,
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
  const { email, locale } = await tx
    .selectFrom('people')
    .select(['email', 'locale'])
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', owner.id)
    .executeTakeFirstOrThrow()
  if (!email) return
  // The mail names nobody, so that an erased person is not left behind in somebody's mailbox or our outbox.
  const language = isLocale(locale) ? locale : organisation.locales[0]
  const { suggest, fields } = words(language)
  await sendMail(tx, {
    to: email,
    personId: owner.id,
    locale: language,
    subject: suggest.mailSubject,
    paragraphs: suggest.mail(fields[field]),
    action: {
      text: suggest.mailAction,
      href: config.PUBLIC_URL + profilesUrls.suggestions.href({}, { organisation: organisation.slug }),
    },
    because: suggest.mailBecause,
  })
}

/** The owner decides: takes the words over, or leaves everything as it is. */
export async function decideCorrection(
  tx: Writing,
  me: { readonly id: string },
  { id, field, suggestion }: CorrectionRow,
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
  const action = decision === 'accepted' ? 'profiles.correction-accepted' : 'profiles.correction-declined'
  await audit(tx, { actorId: me.id, action, subject: { kind: 'person', id: me.id } })
}
