import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { formatDateTime, isLocale } from '#platform/i18n/index.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { describeDevice } from './device.ts'
import type { Visitor } from './let-in.ts'
import type { DisownableSession } from './sign-in.queries.ts'
import { signInUrls } from './sign-in.urls.ts'
import { words } from './words.ts'

/** Whether somebody who has signed in before does it with a browser and system that none of their sessions had. */
export async function isNewDevice(tx: Writing, personId: string, userAgent: string): Promise<boolean> {
  const known = await tx
    .selectFrom('sessions')
    .select('user_agent')
    .distinct()
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', personId)
    .limit(200)
    .execute()
  // In any language: only whether it is the same counts.
  const kind = (agent: string) => describeDevice(agent, words('en'))
  return known.length > 0 && !known.some(({ user_agent }) => kind(user_agent) === kind(userAgent))
}

/** Asks by mail whether it was them, with a link that signs the device out. */
export async function tellAboutNewDevice(
  tx: Writing,
  personId: string,
  token: string,
  { userAgent, organisation, config, now }: Visitor,
): Promise<void> {
  const person = await tx
    .selectFrom('people')
    .select(['name', 'email', 'locale'])
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person?.email) return
  const locale = isLocale(person.locale) ? person.locale : organisation.locales[0]
  const t = words(locale)
  const device = describeDevice(userAgent, t)
  await sendMail(tx, {
    to: person.email,
    personId,
    locale,
    subject: t.mails.newDeviceSubject(device),
    paragraphs: t.mails.newDevice(person.name, device, formatDateTime(locale, now, organisation.timeZone)),
    action: {
      text: t.mails.newDeviceAction,
      href: config.PUBLIC_URL + signInUrls.notMe.href({ token }, { organisation: organisation.slug }),
    },
    because: t.mails.newDeviceBecause,
  })
}

/** Ends the session that the mail was about. */
export async function disown(tx: Writing, { id, personId }: DisownableSession, now: Date): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  await audit(tx, { actorId: undefined, action: 'sign-in.disowned', subject: { kind: 'person', id: personId } })
}
