import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import { type Locale, locales } from '#platform/i18n/index.ts'
import type { EditedWords } from '../../manage-terms.ts'
import { longestOwnWord, tidyOwnWord } from '../../own-words.ts'
import { words } from '../../words.ts'
import type { TermData } from './term.page.ts'

const mostAlternatives = 30

const linesOf = (text: string): readonly string[] => [...new Set(text.split(/\r?\n/).map(tidyOwnWord).filter(Boolean))]

const fieldsIn = (locale: Locale) => {
  const text = words(locale).term
  const label = z
    .string()
    .transform(tidyOwnWord)
    .refine(one => [...one].length <= longestOwnWord, text.labelTooLong)
  const alternatives = z
    .string()
    .transform(linesOf)
    .refine(
      lines => lines.length <= mostAlternatives && lines.every(one => [...one].length <= longestOwnWord),
      text.alternativesTooLong,
    )
  const definition = z
    .string()
    .transform(tidyOwnWord)
    .refine(one => one.length <= 200, text.definitionTooLong)
  return { label, alternatives, definition }
}

/** What a term is called in each language; one of them is enough. */
export const termForm = form(
  (locale, _data: TermData) => {
    const { label, alternatives, definition } = fieldsIn(locale)
    return z.object({
      'label-en': label,
      'alternatives-en': alternatives,
      'definition-en': definition,
      'label-nb': label,
      'alternatives-nb': alternatives,
      'definition-nb': definition,
    })
  },
  {
    initial: ({ term }) =>
      Object.fromEntries(
        locales.flatMap(each => [
          [`label-${each}`, term.texts[each]?.label ?? ''],
          [`alternatives-${each}`, (term.texts[each]?.alternatives ?? []).join('\n')],
          [`definition-${each}`, term.texts[each]?.definition ?? ''],
        ]),
      ),
    check(input, { locale }) {
      const text = words(locale).term
      if (locales.every(each => input[`label-${each}`] === '')) return { 'label-en': text.labelMissing }
      const alone = locales.find(
        each => input[`label-${each}`] === '' && (input[`alternatives-${each}`]?.length || input[`definition-${each}`]),
      )
      return alone && { [`label-${alone}`]: text.alternativesAlone }
    },
  },
)

type TermInput = Readonly<
  Record<`label-${Locale}` | `definition-${Locale}`, string> & Record<`alternatives-${Locale}`, readonly string[]>
>

export const wordsFrom = (input: TermInput): EditedWords => {
  const inLocale = (locale: Locale) => ({
    label: input[`label-${locale}`],
    alternatives: input[`alternatives-${locale}`],
    definition: input[`definition-${locale}`],
  })
  return { en: inLocale('en'), nb: inLocale('nb') }
}
