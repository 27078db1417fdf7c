import { z } from 'zod'
import type { RawValues } from '#platform/http/form.ts'
import type { FieldErrors } from '#platform/http/outcome.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { type AreaChoice, areaName, areaOf } from './areas.ts'
import { later, readWords } from './read-words.ts'
import {
  daysBack,
  isOutcome,
  longestWords,
  namesSomebody,
  type SessionContent,
  type SupportSession,
} from './session.ts'
import { supportWords } from './words.ts'

/** What a form about some help must know. */
export interface LogData {
  readonly areas: readonly AreaChoice[]
  /** `YYYY-MM-DD` in the organisation's time zone. */
  readonly today: string
  /** A day that stays allowed although it is longer ago: the one that was noted. */
  readonly kept?: string
}

/** The fields of the form; what they mean together says `readLog`. */
export const logShape = {
  words: z.string().trim(),
  outcome: z.string(),
  area: z.string(),
  people: z.string().trim(),
  minutes: z.string().trim(),
  happenedOn: z.string().trim(),
  followUpOn: z.string().trim(),
  itDesk: z.string(),
}
const logInput = z.object(logShape)
export type LogInput = z.infer<typeof logInput>

const nothingSaid: LogInput = {
  ...{ words: '', outcome: '', area: '', people: '', minutes: '', happenedOn: '', followUpOn: '', itDesk: '' },
}

const somethingElse = 'none'
/** A week is a good time to look again, when nobody says another. */
const usualDays = 7

/** What somebody noted: what stands in a field counts, what does not is taken from the sentence. Or what is wrong. */
export function readLog(
  said: Partial<LogInput>,
  { areas, today, kept }: LogData,
  locale: Locale,
): { readonly content: SessionContent } | { readonly errors: FieldErrors } {
  const t = supportWords(locale).faults
  const input = { ...nothingSaid, ...said }
  const heard = readWords(input.words, today)
  const errors: Record<string, string> = {}
  if (!input.words && !input.area) errors.words = t.words
  if (input.words.length > longestWords) errors.words = t.long
  else if (namesSomebody(input.words)) errors.words = t.names
  if (!isOutcome(input.outcome)) errors.outcome = t.outcome
  const people = numberIn(input.people, heard.people ?? 1, 500)
  if (people === 'wrong') errors.people = t.people
  const minutes = numberIn(input.minutes, heard.minutes, 1440)
  if (minutes === 'wrong') errors.minutes = t.minutes
  const happenedOn = input.happenedOn || (heard.wasYesterday ? later(today, -1) : today)
  const isRecent = isDay(happenedOn) && happenedOn <= today && happenedOn >= later(today, -daysBack)
  if (!isRecent && happenedOn !== kept) errors.happenedOn = t.day
  const typedFollowUp = input.followUpOn || heard.followUpOn
  const followUpOn = typedFollowUp ?? (input.outcome === 'follow-up' ? later(today, usualDays) : undefined)
  const mayFollow =
    followUpOn === undefined || (isDay(followUpOn) && followUpOn > happenedOn && followUpOn <= later(today, 366))
  if (!mayFollow) errors.followUpOn = t.followUp
  if (Object.keys(errors).length > 0 || !isOutcome(input.outcome) || people === 'wrong' || minutes === 'wrong')
    return { errors }
  const areaKey = input.area === somethingElse ? undefined : input.area || heard.areaKey
  return {
    content: {
      ...{ happenedOn, people: people ?? 1, minutes, outcome: input.outcome, words: input.words, followUpOn },
      ...{ area: areaOf(areas, areaKey), sparedItDesk: input.itDesk === 'yes' },
    },
  }
}

function numberIn(typed: string, otherwise: number | undefined, most: number): number | undefined | 'wrong' {
  if (!typed) return otherwise
  return /^\d{1,4}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most ? Number(typed) : 'wrong'
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

/** What a session says, as the form shows it. */
export const valuesOf = (session: SupportSession): RawValues => ({
  ...{ words: session.words, outcome: session.outcome, area: session.area?.areaKey ?? somethingElse },
  ...{ people: String(session.people), minutes: session.minutes ? String(session.minutes) : '' },
  ...{
    happenedOn: session.happenedOn,
    followUpOn: session.followUpOn ?? '',
    itDesk: session.sparedItDesk ? 'yes' : '',
  },
})

/** What was understood, in one line: “2 people, 15 minutes, Staying safe, solved”. */
export function summaryOf(content: SessionContent, areas: readonly AreaChoice[], locale: Locale): string {
  const t = supportWords(locale)
  return [
    t.people(content.people),
    content.minutes && t.minutes(content.minutes),
    areaName(areas, content.area),
    t.ended[content.outcome],
    content.followUpOn && formatDate(locale, content.followUpOn),
  ]
    .filter(Boolean)
    .join(', ')
}
