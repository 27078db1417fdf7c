import type { Writing } from '#platform/db/tx.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import type { MailVerdict } from '#platform/mail/incoming.ts'
import type { MailReply } from '#platform/notifications/index.ts'
import { answerAndNote } from '../answering.ts'
import { findWaitingRequest } from '../requests.queries.ts'
import { findMailingChampion } from './mailing-champion.queries.ts'
import { noteByMail } from './note-by-mail.ts'

const longest = 2000

/** A champion answers a colleague's question by answering the mail about it. */
export async function answerByMail(
  tx: Writing,
  { payload, person, mail, organisation, now }: MailReply<{ readonly requestId: string }>,
): Promise<MailVerdict> {
  const champion = await findMailingChampion(tx, person.id)
  const request = champion && (await findWaitingRequest(tx, champion, payload.requestId))
  if (!champion || !request) return { kind: 'refused', why: 'closed' }
  if (mail.text === '') return { kind: 'refused', why: 'empty' }
  const by = { me: champion, locale: person.locale, today: calendarDay(organisation.timeZone, now), now }
  const isAnswered = await answerAndNote(tx, request, { words: mail.text.slice(0, longest) }, by)
  return isAnswered ? { kind: 'taken' } : { kind: 'refused', why: 'closed' }
}

/** A champion notes the next help by answering the mail about the last. */
export async function noteNextByMail(
  tx: Writing,
  { person, mail, ...around }: MailReply<object>,
): Promise<MailVerdict> {
  const champion = await findMailingChampion(tx, person.id)
  if (!champion) return { kind: 'refused', why: 'closed' }
  return noteByMail(tx, { ...champion, locale: person.locale }, mail.text, around)
}
