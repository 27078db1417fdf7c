import { z } from 'zod'
import { type Locale, locales } from '#platform/i18n/index.ts'
import { foldLabel } from './word-forms.ts'

/** What people describe themselves with. */
export const termKinds = ['skill', 'interest', 'language', 'network', 'role'] as const
export type TermKind = (typeof termKinds)[number]

/** Who wrote a term: we, a framework of the organisation, or somebody who found no word that fits. */
export const termOrigins = ['built-in', 'framework', 'own-word'] as const
export type TermOrigin = (typeof termOrigins)[number]

const wording = z.object({
  label: z.string(),
  alternatives: z.array(z.string()).default([]),
  definition: z.string().default(''),
  /** An administrator chose these words; newer ones that come with the program do not replace them. */
  isEdited: z.literal(true).optional(),
})
/** How a term is called in one language, what else it is called, and what it means in one line. */
export type TermWording = z.infer<typeof wording>

/** The JSON in `terms.texts`: some of the languages, at least one. */
export const termTexts = z.partialRecord(z.enum(locales), wording)
export type TermTexts = z.infer<typeof termTexts>

/** A term as somebody who reads this language sees it. */
export interface Term {
  readonly id: string
  readonly kind: TermKind
  readonly origin: TermOrigin
  readonly label: string
  readonly alternatives: readonly string[]
  readonly definition: string
}

/** A row of `terms`, as far as its words are concerned. */
export interface TermRow {
  readonly id: string
  readonly kind: TermKind
  readonly origin: TermOrigin
  readonly texts: unknown
}

/** The term in the wanted language, or else in the first that it has. */
export function termIn(row: TermRow, locale: Locale): Term {
  // Checked when it was written; reading goes over far too many to do it again.
  const texts = row.texts as TermTexts
  const words = texts[locale] ?? Object.values(texts)[0]
  return {
    id: row.id,
    kind: row.kind,
    origin: row.origin,
    label: words?.label ?? '',
    alternatives: words?.alternatives ?? [],
    definition: words?.definition ?? '',
  }
}

/** A label with the language it is in; the preferred one of a language comes before its alternatives. */
export interface Label {
  readonly locale: Locale
  readonly text: string
  readonly isPreferred: boolean
}

/** Every label of a term in every language. */
export const labelsOf = (texts: TermTexts): readonly Label[] =>
  locales.flatMap(locale => {
    const words = texts[locale]
    if (!words) return []
    const alternatives = words.alternatives.map(text => ({ locale, text, isPreferred: false }))
    return [{ locale, text: words.label, isPreferred: true }, ...alternatives]
  })

/**
 * What `terms.search_text` holds: every label, folded, between bars. So ` excel` is the beginning of a word,
 * `| excel` the beginning of a label, `| excel |` a whole one.
 */
export function termSearchText(texts: TermTexts): string {
  const labels = new Set(labelsOf(texts).map(({ text }) => foldLabel(text)))
  return `| ${[...labels].filter(Boolean).join(' | ')} |`
}
