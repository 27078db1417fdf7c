import type { Writing } from '#platform/db/tx.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { formatDate, formatDateTime, isLocale, type Locale } from '#platform/i18n/index.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { apiUrls } from './api.urls.ts'
import { type ExpiringToken, listAdministrators, listExpiringTokens } from './tokens.queries.ts'
import { words } from './words.ts'

const day = 24 * 60 * 60_000
/** Long enough before the end that a holiday lies in between. */
export const warningTime = 14 * day

interface Around {
  readonly organisation: Organisation
  readonly origin: string
  readonly now: Date
}

/** Mails every administrator once about each token that will stop working within two weeks. */
export async function warnOfExpiry(tx: Writing, around: Around): Promise<void> {
  const { organisation, now } = around
  const tokens = await listExpiringTokens(tx, now, new Date(now.getTime() + warningTime))
  if (tokens.length === 0) return
  const administrators = await listAdministrators(tx)
  for (const token of tokens) {
    for (const { id, email, locale } of administrators) {
      const language = isLocale(locale) ? locale : organisation.locales[0]
      await sendMail(tx, { to: email, personId: id, locale: language, ...mailAbout(token, language, around) })
    }
    await tx
      .updateTable('api_tokens')
      .set({ warned_at: now })
      .where('organisation_id', '=', tx.organisationId)
      .where('id', '=', token.id)
      .execute()
  }
}

function mailAbout({ name, expiresAt, lastUsedAt }: ExpiringToken, locale: Locale, { organisation, origin }: Around) {
  const t = words(locale).mail
  const ends = formatDate(locale, expiresAt, organisation.timeZone)
  return {
    subject: t.subject(name, ends),
    paragraphs: [
      t.what(name, organisation.name, ends),
      lastUsedAt ? t.lastUsed(formatDateTime(locale, lastUsedAt, organisation.timeZone)) : t.neverUsed,
      t.next,
    ],
    action: { text: t.action, href: origin + apiUrls.tokens.href() },
    because: t.because,
  }
}
