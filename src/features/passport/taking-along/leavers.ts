import { v7 as uuid } from 'uuid'
import { hashToken, newToken } from '#features/sign-in/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { formatDate, isLocale } from '#platform/i18n/index.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { day } from '#platform/time.ts'
import { passportUrls } from '../passport.urls.ts'
import { words } from '../words.ts'
import { type Leaver, listLeaversToTell } from './leavers.queries.ts'

/** Long enough for a leaver who reads the mail late, short enough for a forgotten mailbox. */
const linkLifetime = 90 * day
/** Somebody who left longer ago is not written to: the address is not theirs any more. */
const tellWithin = 30 * day

interface Around {
  readonly organisation: Organisation
  readonly publicUrl: string
  readonly now: Date
}

/** Mails a link to some of those who have left, so that they can take their passport along. Returns how many. */
export async function tellLeavers(tx: Writing, around: Around, limit = 100): Promise<number> {
  const leavers = await listLeaversToTell(tx, new Date(around.now.getTime() - tellWithin), limit)
  for (const leaver of leavers) await tellLeaver(tx, leaver, around)
  return leavers.length
}

async function tellLeaver(tx: Writing, leaver: Leaver, { organisation, publicUrl, now }: Around): Promise<void> {
  const locale = isLocale(leaver.locale) ? leaver.locale : organisation.locales[0]
  const w = words(locale).leaver
  const expiresAt = new Date(now.getTime() + linkLifetime)
  const token = await makeTakeOutLink(tx, leaver, { now, expiresAt })
  await sendMail(tx, {
    to: leaver.email,
    personId: leaver.id,
    locale,
    subject: w.mailSubject(organisation.name),
    paragraphs: w.mail(leaver.name, organisation.name, formatDate(locale, expiresAt, organisation.timeZone)),
    action: {
      text: words(locale).takeOut.title,
      href: publicUrl + passportUrls.takeOutByLink.href({ token }, { organisation: organisation.slug, lang: locale }),
    },
    because: w.mailBecause(organisation.name),
  })
}

/** A link of which only the person it is for knows the token. */
export async function makeTakeOutLink(
  tx: Writing,
  { id }: Pick<Leaver, 'id'>,
  { now, expiresAt }: { now: Date; expiresAt: Date },
): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('take_out_links')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      token_hash: hashToken(token),
      person_id: id,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute()
  return token
}
