import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import { calendarDay, type Locale } from '#platform/i18n/index.ts'
import type { MailSurroundings, MailVerdict } from '#platform/mail/incoming.ts'
import { notify } from '#platform/notifications/index.ts'
import { listAreaChoices } from '../areas.ts'
import { readLog, summaryOf } from '../log.form.ts'
import { logSession } from '../log-session.ts'
import { readWords } from '../read-words.ts'
import { notedByMail } from '../support.topics.ts'
import { countMailedSince, type MailingChampion } from './mailing-champion.queries.ts'

const mostAnHour = 30

/** Notes help that a champion described in a mail, and answers with what was understood or why it was not noted. */
export async function noteByMail(
  tx: Writing,
  champion: MailingChampion & { readonly locale: Locale },
  words: string,
  { organisation, now }: Pick<MailSurroundings, 'organisation' | 'now'>,
): Promise<MailVerdict> {
  if (words === '') return { kind: 'refused', why: 'empty' }
  if ((await countMailedSince(tx, champion, new Date(now.getTime() - 3_600_000))) >= mostAnHour)
    return { kind: 'refused', why: 'too-many' }
  const { locale } = champion
  const data = { areas: await listAreaChoices(tx, locale), today: calendarDay(organisation.timeZone, now) }
  const { followUpOn, wasSentOn } = readWords(words, data.today)
  const outcome = followUpOn ? 'follow-up' : wasSentOn ? 'sent-on' : 'solved'
  const empty = { area: '', people: '', minutes: '', happenedOn: '', followUpOn: '', itDesk: '' }
  const read = readLog({ ...empty, words, outcome }, data, locale)
  const tell = (payload: Parameters<typeof notedByMail.say>[1]) =>
    notify(tx, notedByMail, { to: champion.id, payload, key: uuid(), now })
  if ('errors' in read) {
    const [fault = ''] = Object.values(read.errors)
    await tell({ said: fault, code: '' })
    return { kind: 'taken' }
  }
  const { id, code } = await logSession(tx, champion, { ...read.content, how: 'mail' }, now)
  await tell({ sessionId: id, said: summaryOf(read.content, data.areas, locale), code })
  return { kind: 'taken' }
}
