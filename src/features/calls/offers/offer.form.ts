import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import type { FieldErrors } from '#platform/http/outcome.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { closingWords } from '../closing/words.ts'
import { offerWords } from './words.ts'

/** What can be done on the page of an offer; each has a form of its own there. */
export const offerActs = [
  ...['choose', 'decline', 'withdraw', 'message', 'time'],
  ...['manager', 'thank', 'take-back', 'keep'],
] as const

const line = z.string().trim()
const fields = z.object({
  act: z.string(),
  message: line,
  kindWords: line,
  day: line,
  from: line,
  to: line,
  agrees: z.string().optional(),
  why: line,
  thanks: line,
})
export type OfferInput = z.infer<typeof fields>

export const offerForm = form((_locale: Locale, _: unknown) => fields, { check })

function check(input: Partial<OfferInput>, { locale }: { locale: Locale }): FieldErrors | undefined {
  const { show, manager } = offerWords(locale)
  const { after } = closingWords(locale)
  const { act, message = '', kindWords = '', agrees, why = '', thanks = '' } = input
  if (act === 'message' && !message) return { message: show.messageMissing }
  if (act === 'message' && message.length > 2_000) return { message: show.messageLong }
  if (act === 'decline' && kindWords.length > 500) return { kindWords: after.long }
  if (act === 'manager' && agrees !== 'yes' && agrees !== 'no') return { agrees: manager.choose }
  if (act === 'manager' && agrees === 'no' && !why) return { why: manager.whyMissing }
  if (act === 'manager' && why.length > 1_000) return { why: show.messageLong }
  if (act === 'thank' && !thanks) return { thanks: after.missing }
  if (act === 'thank' && thanks.length > 300) return { thanks: after.long }
  return undefined
}
