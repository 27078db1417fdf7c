import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import type { FieldErrors } from '#platform/http/outcome.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Call } from '../call.ts'
import type { Offer } from '../offers/offers.queries.ts'
import { bases, type Help, type Outcome, outcomes } from './close-call.ts'
import { closingWords } from './words.ts'

export interface CloseData {
  readonly call: Call
  /** Those whose help was taken up. */
  readonly helpers: readonly Offer[]
  readonly currency: string
}

export const fieldOf = (name: 'hours' | 'thanks', { id }: Pick<Offer, 'id'>) => `${name}-${id}`

const line = z.string().trim()

function fieldsOf(locale: Locale, { helpers }: CloseData) {
  const { faults } = closingWords(locale)
  const own = helpers.flatMap(offer => [
    [fieldOf('hours', offer), line.regex(/^(\d{1,4}([.,]\d)?)?$/, faults.hours)] as const,
    [fieldOf('thanks', offer), line.max(300, faults.thanksLong)] as const,
  ])
  return z.object({
    outcome: z.enum(outcomes, faults.outcome),
    whatCame: line.max(2_000, faults.whatLong),
    helped: z.array(z.string()),
    ...(Object.fromEntries(own) as Record<`${'hours' | 'thanks'}-${string}`, typeof line>),
    amount: line.regex(/^[\d .,]{0,14}$/, faults.amount),
    basis: line,
    basisWords: line.max(500, faults.basisLong),
  })
}

export type CloseInput = {
  readonly outcome: (typeof outcomes)[number]
  readonly whatCame: string
  readonly helped: readonly string[]
  readonly amount: string
  readonly basis: string
  readonly basisWords: string
}

/** What came of a call, with two fields for each helper. */
export const closeForm = form((locale, data: CloseData) => fieldsOf(locale, data), {
  initial: ({ helpers }) => ({ helped: helpers.map(({ id }) => id) }),
  check: (input, { locale }) => check(input as Partial<CloseInput>, locale),
})

function check({ amount = '', basis = '' }: Partial<CloseInput>, locale: Locale): FieldErrors {
  const { faults } = closingWords(locale)
  const sum = sumFrom(amount)
  if (amount && (sum === undefined || sum > 999_999_999)) return { amount: faults.amount }
  return sum !== undefined && !isBasis(basis) ? { basis: faults.basis } : {}
}

const isBasis = (text: string): text is (typeof bases)[number] => bases.some(basis => basis === text)

// Thousands may be set apart by a space, a full stop or a comma.
function sumFrom(typed: string): number | undefined {
  const digits = typed.replace(/[ .,](?=\d{3}(\D|$))/g, '')
  return /^\d{1,10}$/.test(digits) ? Number(digits) : undefined
}

export function outcomeFrom({ outcome, whatCame, amount, basis, basisWords }: CloseInput, currency: string): Outcome {
  const sum = sumFrom(amount)
  const notBought = sum !== undefined && sum > 0 && isBasis(basis) ? { amount: sum, currency, basis } : undefined
  return { outcome, whatCame, notBought, basisWords: notBought ? basisWords : '' }
}

export function helpFrom(input: Readonly<Record<string, unknown>>, helpers: readonly Offer[]): readonly Help[] {
  const ticked = new Set(input.helped as readonly string[])
  const typed = (name: string) => String(input[name] ?? '')
  return helpers.map(offer => {
    const hours = typed(fieldOf('hours', offer)).replace(',', '.')
    const helped = ticked.has(offer.id)
    return { offer, helped, hours: hours ? Number(hours) : undefined, thanks: typed(fieldOf('thanks', offer)) }
  })
}
