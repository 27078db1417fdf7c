import { v7 as uuid } from 'uuid'
import { forgetUse } from '#features/sign-in/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { isLocale } from '#platform/i18n/index.ts'
import { sendMail } from '#platform/mail/mail.ts'
import type { Config } from '../../config.ts'
import { findIdentityAt, findOwner, listIdentities } from './identities.queries.ts'
import { nameOf, type Provider } from './provider.ts'
import { singleSignOnUrls } from './single-sign-on.urls.ts'
import { words } from './words.ts'

export type LinkedBy = 'self' | 'email' | 'employee-number' | 'new-account'

interface NewIdentity {
  readonly provider: Provider
  readonly personId: string
  readonly subject: string
  readonly label: string
  readonly linkedBy: LinkedBy
}

interface Around {
  readonly config: Config
  readonly locale: Locale
  readonly now: Date
}

/** Links an account to a person and tells them by mail. One account has one person, one person one account a provider. */
export async function linkIdentity(
  tx: Writing,
  { provider, personId, subject, label, linkedBy }: NewIdentity,
  { config, locale, now }: Around,
): Promise<'linked' | 'linked-elsewhere' | 'has-another'> {
  const owner = await findOwner(tx, provider.id, subject)
  if (owner?.id === personId) return 'linked'
  // Whoever came back under a new entry, or was merged with one, may bring their account along; nobody is found by it.
  const isForsaken = owner?.leftAt != null && linkedBy === 'self'
  if (owner && !isForsaken) return 'linked-elsewhere'
  if (await findIdentityAt(tx, provider.id, personId)) return 'has-another'
  if (owner) await markUnlinked(tx, owner.identityId, now)
  await tx
    .insertInto('identities')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      provider_id: provider.id,
      subject,
      person_id: personId,
      label,
      linked_by: linkedBy,
      linked_at: now,
    })
    .execute()
  await audit(tx, {
    actorId: personId,
    action: 'single-sign-on.linked',
    subject: { kind: 'person', id: personId },
    details: { provider: nameOf(provider, 'en'), linkedBy },
  })
  if (linkedBy !== 'new-account') await tell(tx, personId, 'linked', provider, { config, locale })
  return 'linked'
}

interface Unlink {
  readonly identityId: string
  readonly personId: string
  readonly provider: Provider
  readonly actorId: string
}

/** Takes the link away and signs out whoever came in by it. The account can be linked anew. */
export async function unlinkIdentity(
  tx: Writing,
  { identityId, personId, provider, actorId }: Unlink,
  { config, locale, now }: Around,
): Promise<void> {
  const identity = await markUnlinked(tx, identityId, now)
  if (!identity) return
  await endSessionsOf(tx, { providerId: provider.id, subject: identity.subject, sid: undefined }, now)
  if ((await listIdentities(tx, { id: personId })).length === 0) await forgetUse(tx, [personId], 'single-sign-on')
  await audit(tx, {
    actorId,
    action: 'single-sign-on.unlinked',
    subject: { kind: 'person', id: personId },
    details: { provider: nameOf(provider, 'en') },
  })
  await tell(tx, personId, 'unlinked', provider, { config, locale })
}

const markUnlinked = (tx: Writing, identityId: string, now: Date) =>
  tx
    .updateTable('identities')
    .set({ unlinked_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', identityId)
    .where('unlinked_at', 'is', null)
    .returning('subject')
    .executeTakeFirst()

interface SessionsAt {
  readonly providerId: string
  readonly subject: string | undefined
  readonly sid: string | undefined
}

/** Ends the sessions that began with an account at a provider: that one session, or all of the account. */
export async function endSessionsOf(tx: Writing, { providerId, subject, sid }: SessionsAt, now: Date) {
  return tx
    .updateTable('sessions as s')
    .from('identity_sessions as i')
    .set({ ended_at: now })
    .where('s.organisation_id', '=', tx.organisationId)
    .where('i.organisation_id', '=', tx.organisationId)
    .whereRef('i.session_id', '=', 's.id')
    .where('i.provider_id', '=', providerId)
    .where('s.ended_at', 'is', null)
    .$if(subject !== undefined, query => query.where('i.subject', '=', subject ?? ''))
    .$if(sid !== undefined, query => query.where('i.sid', '=', sid ?? ''))
    .returning('s.person_id as personId')
    .execute()
}

async function tell(
  tx: Writing,
  personId: string,
  what: 'linked' | 'unlinked',
  provider: Provider,
  { config, locale: fallback }: Pick<Around, 'config' | 'locale'>,
): Promise<void> {
  const person = await tx
    .selectFrom('people')
    .select(['name', 'email', 'locale'])
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person?.email) return
  const locale = isLocale(person.locale) ? person.locale : fallback
  const { mails } = words(locale)
  await sendMail(tx, {
    to: person.email,
    personId,
    locale,
    subject: mails[what].subject(nameOf(provider, locale)),
    paragraphs: mails[what].paragraphs(person.name, nameOf(provider, locale)),
    action: { text: mails.action, href: config.PUBLIC_URL + singleSignOnUrls.ways.href() },
    because: mails.because,
  })
}
