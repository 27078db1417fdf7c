import { z } from 'zod'
import type { RawValues } from '#platform/http/form.ts'
import type { FieldErrors } from '#platform/http/outcome.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { tidyText } from '../exchange/tidy.ts'
import { languageName } from '../language-name.ts'
import { editingWords } from './words.ts'

/** One text of an item, written in each language that is shown. */
export interface TextField {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** A field of several lines; one line without it. */
  readonly rows?: number
  readonly most: number
  /** What to say when the framework's own language lacks it; without it the text may be missing. */
  readonly missing?: string
  /** Shown on demand, behind a summary. */
  readonly isFurther?: boolean
}

/** The framework's own language first, and at most one beside it. */
export type ShownLanguages = readonly [main: string, beside?: string]

/** Which languages a form shows: the framework's own, and the one asked for, or the reader's, or the next. */
export function shownLanguages(languages: readonly string[], wanted: string | null, locale: Locale): ShownLanguages {
  const [main = 'en', ...others] = languages
  if (wanted === 'none') return [main]
  const beside = [wanted, locale, ...others].find(language => language !== null && others.includes(language))
  return beside ? [main, beside] : [main]
}

export const fieldName = (field: string, language: string): string => `${field}-${language}`

type Shape = Record<string, z.ZodString>

/** A field for each text and language, with every message. */
export function textShape(fields: readonly TextField[], languages: ShownLanguages, locale: Locale): Shape {
  const text = editingWords(locale).fields
  return Object.fromEntries(
    fields.flatMap(({ name, most, missing }) =>
      languages.map((language = '', index) => {
        const field = z
          .string()
          .trim()
          .max(most, text.tooLong(formatNumber(locale, most)))
        return [fieldName(name, language), index === 0 && missing ? field.min(1, missing) : field]
      }),
    ),
  )
}

/** A language has a name for the item, or nothing of it at all: half an item would hide the whole other one. */
export function checkTexts(
  input: Readonly<Record<string, unknown>>,
  fields: readonly TextField[],
  { languages, locale }: { readonly languages: ShownLanguages; readonly locale: Locale },
): FieldErrors {
  const text = editingWords(locale).fields
  const errors = languages.slice(1).flatMap((language = '') => {
    const isSaid = fields.some(({ name }) => input[fieldName(name, language)] !== '')
    return isSaid && input[fieldName('name', language)] === ''
      ? [[fieldName('name', language), text.nameToo(languageName(language, locale))]]
      : []
  })
  return Object.fromEntries(errors)
}

/** What was typed, without characters that cannot be kept. */
export const typed = (input: Readonly<Record<string, unknown>>, field: string, language: string): string =>
  tidyText(String(input[fieldName(field, language)] ?? '').replaceAll('\0', ''))

type Words = Readonly<Record<string, unknown>>

/** The values of simple texts, for a form that begins. */
export const textValues = (
  texts: Readonly<Record<string, Words>>,
  fields: readonly TextField[],
  languages: ShownLanguages,
): RawValues =>
  Object.fromEntries(
    fields.flatMap(({ name }) =>
      languages.map((language = '') => [fieldName(name, language), String(texts[language]?.[name] ?? '')]),
    ),
  )

/** The texts with what was typed in them; languages that were not shown stay as they are. */
export function withTyped<T extends Words>(
  texts: Readonly<Record<string, T>>,
  input: Readonly<Record<string, unknown>>,
  { fields, languages }: { readonly fields: readonly TextField[]; readonly languages: ShownLanguages },
): Record<string, T & { name: string }> {
  const shown = languages.flatMap((language = '') => {
    if (typed(input, 'name', language) === '') return []
    const { ...words }: Record<string, unknown> = texts[language] ?? {}
    for (const { name } of fields) {
      const value = typed(input, name, language)
      if (value === '') delete words[name]
      else words[name] = value
    }
    return [[language, words as T & { name: string }] as const]
  })
  const others = Object.entries(texts).filter(([language]) => !languages.includes(language))
  return Object.fromEntries([...others, ...shown]) as Record<string, T & { name: string }>
}
