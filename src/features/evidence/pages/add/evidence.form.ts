import { z } from 'zod'
import { findSafeUrl } from '#platform/html/safe-url.ts'
import { form } from '#platform/http/form.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import type { EvidenceContent } from '../../add-evidence.ts'
import type { Evidence } from '../../evidence.queries.ts'
import type { OwnKind } from '../../evidence.ts'
import type { NamedSkill } from '../../named-skills.ts'
import { words } from '../../words.ts'

const longestTitle = 150
const mostWords = 1_500
const longestText = 15_000
const longestAddress = 2_000

export interface EvidenceFormData {
  readonly kind: OwnKind
  /** The skill that it is added for. */
  readonly forSkill: NamedSkill | undefined
  /** What is changed; nothing while it is new. */
  readonly evidence: Evidence | undefined
  /** Today where the organisation is, as `YYYY-MM-DD`. */
  readonly today: string
}

const day = z.iso.date()

const prose = (locale: Locale) =>
  z
    .string()
    .trim()
    .refine(text => text.length <= longestText && text.split(/\s+/).length <= mostWords, {
      message: words(locale).form.faults.textLong(formatNumber(locale, mostWords)),
    })

const address = (locale: Locale) => {
  const { faults } = words(locale).form
  return z
    .string()
    .trim()
    .transform(withScheme)
    .superRefine((text, context) => {
      const message = addressFault(text, faults)
      if (message) context.addIssue({ code: 'custom', message })
    })
}

// People copy what a browser shows, and that is seldom the whole address.
const withScheme = (text: string) =>
  /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]|$)/u.test(text) ? `https://${text}` : text

function addressFault(
  text: string,
  faults: Readonly<Record<'addressMissing' | 'addressLong' | 'addressWrong', string>>,
) {
  if (!text) return faults.addressMissing
  if (text.length > longestAddress) return faults.addressLong
  // An address may name somebody before an @ to look like another host; ours may not.
  const isWeb = findSafeUrl(text) && /^https?:\/\//i.test(text) && !new URL(text).username
  return isWeb ? undefined : faults.addressWrong
}

const fieldsOf = (locale: Locale, { kind }: EvidenceFormData) => {
  const { faults } = words(locale).form
  const note = z.object({
    whatIDid: prose(locale).pipe(z.string().min(1, faults.noteMissing)),
    whatHappened: prose(locale),
    whatNext: prose(locale),
  })
  if (kind === 'note') return note.shape
  const about = { whatIDid: prose(locale) }
  return kind === 'link' ? { address: address(locale), ...about } : { file: z.string().optional(), ...about }
}

/** A piece of evidence of one's own. The file itself is looked at when everything else is right. */
export const evidenceForm = form(
  (locale, data: EvidenceFormData) => {
    const { faults } = words(locale).form
    return z.object({
      title: z.string().trim().min(1, faults.titleMissing).max(longestTitle, faults.titleLong),
      ...(fieldsOf(locale, data) as { whatIDid: z.ZodType<string>; whatHappened?: z.ZodType<string> }),
      happenedOn: z
        .string()
        .trim()
        .refine(text => !text || (day.safeParse(text).success && text <= data.today && text > '1950'), faults.dayWrong),
    })
  },
  {
    initial: ({ evidence }) =>
      evidence
        ? {
            ...{ title: evidence.title, whatIDid: evidence.whatIDid, whatHappened: evidence.whatHappened },
            ...{ whatNext: evidence.whatNext, address: evidence.address ?? '', happenedOn: evidence.happenedOn ?? '' },
          }
        : {},
  },
)

/** What was typed, as it is kept. */
export const contentFrom = (typed: object, fileId: string | undefined): EvidenceContent => {
  const input = new Map<string, unknown>(Object.entries(typed))
  const said = (name: string) => String(input.get(name) ?? '')
  return {
    ...{
      title: said('title'),
      whatIDid: said('whatIDid'),
      whatHappened: said('whatHappened'),
      whatNext: said('whatNext'),
    },
    ...(said('address') ? { address: said('address') } : {}),
    ...(said('happenedOn') ? { happenedOn: said('happenedOn') } : {}),
    ...(fileId ? { fileId } : {}),
  }
}
