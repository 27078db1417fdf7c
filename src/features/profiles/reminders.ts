import { newToken } from '#features/sign-in/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { isLocale } from '#platform/i18n/index.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { hashOfToken } from '#platform/secrets/token.ts'
import { day } from '#platform/time.ts'
import type { Config } from '../../config.ts'
import { profilesUrls } from './profiles.urls.ts'
import { listToRemind, type Reminded } from './reminders.queries.ts'
import { words } from './words.ts'

/** A profile is asked about after so many months without a change or a confirmation, and then not before as many again. */
export const monthsUntilReminder = 6

interface Around {
  readonly organisation: Organisation
  readonly config: Config
  readonly now: Date
}

/** Asks some people whether their profile is still right. Returns how many; asked again at once, it asks nobody twice. */
export async function remindSome(tx: Writing, around: Around, limit = 100): Promise<number> {
  const people = await listToRemind(tx, monthsBefore(around.now, monthsUntilReminder), limit)
  for (const person of people) await remind(tx, person, around)
  return people.length
}

async function remind(tx: Writing, person: Reminded, { organisation, config, now }: Around): Promise<void> {
  const token = newToken()
  const sent = { sent_at: now, stop_token_hash: hashOfToken(token) }
  await tx
    .insertInto('profile_reminders')
    .values({ organisation_id: tx.organisationId, person_id: person.id, ...sent })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet(sent))
    .execute()
  const locale = isLocale(person.locale) ? person.locale : organisation.locales[0]
  const { reminder: text } = words(locale)
  const query = { organisation: organisation.slug }
  const stopHref = config.PUBLIC_URL + profilesUrls.stopReminders.href({ token }, { ...query, lang: locale })
  await sendMail(tx, {
    to: person.email,
    personId: person.id,
    locale,
    subject: text.subject,
    paragraphs: [...text.mail(person.name, monthsBetween(person.heededAt, now)), text.stop(stopHref)],
    action: { text: text.action, href: config.PUBLIC_URL + profilesUrls.mine.href({}, query) },
    because: text.because,
  })
}

function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now)
  then.setUTCMonth(then.getUTCMonth() - months)
  return then
}

const monthsBetween = (then: Date, now: Date): number => Math.floor((now.getTime() - then.getTime()) / (30.44 * day))
