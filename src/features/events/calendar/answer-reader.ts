import type { MailReader } from '#platform/mail/incoming.ts'
import { notify } from '#platform/notifications/index.ts'
import { calendarAnswered } from '../events.topics.ts'
import { calendarKey } from './calendar-key.ts'
import { parseAnswers } from './parse-answer.ts'
import { takeAnswer } from './take-answer.ts'

// Said aloud: what people may not expect. That somebody comes whom we expect needs no word.
const quiet = ['accepted', 'again', 'nothing', 'stranger', 'unknown']

/**
 * Answers that calendars send to invitations. The invitation's own name, which only the person and their calendar know,
 * says whose place it is; it counts only from their own address.
 */
export const calendarReader: MailReader = {
  key: calendarKey,
  async read(tx, mail, { now }) {
    const answers = await parseAnswers(mail.calendar ?? '')
    if (answers === 'unknown') return { kind: 'refused', why: 'unknown-address' }
    if (typeof answers === 'string') return { kind: 'refused', why: 'not-understood' }
    let personId: string | undefined
    for (const answer of answers) {
      const { outcome, event, person } = await takeAnswer(tx, answer, { from: mail.from, now })
      if (!event || !person) continue
      personId = person.id
      if (quiet.includes(outcome)) continue
      const payload = { eventId: event.id, title: event.title, outcome }
      const key = `${answer.bookingId}:${answer.sessionId}:${answer.writtenAt.getTime()}`
      await notify(tx, calendarAnswered, { to: person.id, payload, key, now })
    }
    return personId ? { kind: 'taken', personId } : { kind: 'refused', why: 'wrong-sender' }
  },
}
