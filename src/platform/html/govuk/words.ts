import { type Locale, language } from '#platform/i18n/index.ts'
import { en } from './govuk.en.ts'
import { nb } from './govuk.nb.ts'

const inLanguage = language({ en, nb })

/** The words that GOV.UK's components bring themselves, in the reader's language. English unless given. */
export function govukWords(locale: Locale = 'en') {
  return inLanguage(locale)
}
