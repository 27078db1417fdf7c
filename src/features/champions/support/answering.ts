import type { Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { areaOf, listAreaChoices } from './areas.ts'
import { logSession } from './log-session.ts'
import { readWords } from './read-words.ts'
import type { HelpRequest } from './requests.queries.ts'
import { answerRequest } from './requests.ts'
import { findRequestSession } from './sessions.queries.ts'

interface Answer {
  readonly words: string
  readonly minutes?: number
  readonly sparedItDesk?: boolean
}

interface By {
  readonly me: { readonly id: string; readonly unitId: string | undefined }
  readonly locale: Locale
  /** `YYYY-MM-DD` in the organisation's time zone. */
  readonly today: string
  readonly now: Date
}

/**
 * The champion answers, and whoever answers has helped one person with what was asked: nobody writes that down twice.
 * False when the question was no longer open.
 */
export async function answerAndNote(
  tx: Writing,
  request: HelpRequest,
  { words, minutes, sparedItDesk = false }: Answer,
  { me, locale, today, now }: By,
): Promise<boolean> {
  if (!(await answerRequest(tx, request, words, { me, now }))) return false
  if (await findRequestSession(tx, request)) return true
  const content = {
    ...{ happenedOn: today, people: 1, minutes, words: '', followUpOn: undefined },
    ...({ outcome: 'solved', sparedItDesk, how: 'request', requestId: request.id } as const),
    area: areaOf(await listAreaChoices(tx, locale), readWords(request.words, today).areaKey),
  }
  await logSession(tx, me, content, now)
  return true
}
