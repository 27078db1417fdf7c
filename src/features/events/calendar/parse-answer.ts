/** What somebody's calendar said to one invitation. */
export interface CalendarAnswer {
  readonly sessionId: string
  readonly bookingId: string
  /** The one who answers, in lower case. */
  readonly address: string
  readonly said: 'accepted' | 'tentative' | 'declined' | 'delegated' | 'counter' | 'nothing'
  /** Which edition of the invitation was answered. */
  readonly sequence: number
  /** When their calendar wrote it. */
  readonly writtenAt: Date
}

/** `not-read`: no calendar, or a broken one; `other`: one that answers nothing; `unknown`: an answer to no invitation of ours. */
export type AnswerFault = 'not-read' | 'other' | 'unknown'

const mostCharacters = 64_000
const mostAnswers = 20
const ourName = /^([\da-f-]{36})\.([\da-f-]{36})@/i

/**
 * Reads what a calendar program sends back: an answer (RFC 5546, REPLY) or another time that it proposes (COUNTER). Nothing
 * in it is believed yet: whose place it is and whether it still counts is looked up.
 */
export async function parseAnswers(text: string): Promise<readonly CalendarAnswer[] | AnswerFault> {
  if (text.length > mostCharacters || !/BEGIN:VCALENDAR/i.test(text)) return 'not-read'
  const { default: ICAL } = await import('ical.js')
  try {
    const calendar = new ICAL.Component(ICAL.parse(text.trim()))
    const method = String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase()
    if (method !== 'REPLY' && method !== 'COUNTER') return 'other'
    const entries = calendar.getAllSubcomponents('vevent').slice(0, mostAnswers)
    const answers = entries.flatMap(entry => answerIn(entry, method === 'COUNTER') ?? [])
    return answers.length > 0 ? answers : 'unknown'
  } catch {
    return 'not-read'
  }
}

/** As much of a calendar entry of `ical.js` as an answer needs. */
interface Entry {
  getFirstPropertyValue(name: string): unknown
  getAllProperties(name: string): readonly { getFirstValue(): unknown; getFirstParameter(name: string): unknown }[]
}

function answerIn(entry: Entry, isCounter: boolean): CalendarAnswer | undefined {
  const [, sessionId, bookingId] = ourName.exec(String(entry.getFirstPropertyValue('uid') ?? '')) ?? []
  // A REPLY speaks for one person; from several nobody knows who wrote it.
  const [who, ...others] = entry.getAllProperties('attendee')
  if (!sessionId || !bookingId || !who || others.length > 0) return undefined
  const stamp = entry.getFirstPropertyValue('dtstamp')
  const writtenAt = isTime(stamp) ? stamp.toJSDate() : undefined
  if (!writtenAt || Number.isNaN(writtenAt.getTime())) return undefined
  const status = String(who.getFirstParameter('partstat') ?? '').toLowerCase()
  const isPassedOn = status === 'delegated' || Boolean(who.getFirstParameter('delegated-to'))
  const sequence = Number(entry.getFirstPropertyValue('sequence') ?? 0)
  return {
    ...{ sessionId: sessionId.toLowerCase(), bookingId: bookingId.toLowerCase(), writtenAt },
    address: String(who.getFirstValue())
      .replace(/^mailto:/i, '')
      .trim()
      .toLowerCase(),
    said: isCounter ? 'counter' : isPassedOn ? 'delegated' : isSaid(status) ? status : 'nothing',
    sequence: Number.isSafeInteger(sequence) ? sequence : 0,
  }
}

const isSaid = (status: string): status is 'accepted' | 'tentative' | 'declined' =>
  ['accepted', 'tentative', 'declined'].includes(status)
const isTime = (value: unknown): value is { toJSDate(): Date } =>
  typeof value === 'object' && value !== null && 'toJSDate' in value
