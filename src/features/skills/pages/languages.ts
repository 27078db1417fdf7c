import { compareTexts, type Locale } from '#platform/i18n/index.ts'
import { languageName } from '../language-name.ts'

// Languages of frameworks in use in Europe; a package may name any other itself.
const languages = [
  ...['en', 'nb', 'nn', 'se', 'da', 'sv', 'fi', 'is', 'de', 'nl', 'fr', 'es', 'ca', 'eu', 'gl', 'pt', 'it', 'pl'],
  ...['cs', 'sk', 'sl', 'hr', 'hu', 'ro', 'bg', 'el', 'et', 'lv', 'lt', 'ga', 'cy', 'mt', 'uk', 'ar'],
] as const

/** The languages that a table may be in, by their names in the reader's. */
export const languageChoices = (locale: Locale): readonly { value: string; text: string }[] =>
  languages
    .map(value => ({ value, text: languageName(value, locale) }))
    .sort((a, b) => compareTexts(locale, a.text, b.text))
