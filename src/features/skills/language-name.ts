import type { Locale } from '#platform/i18n/index.ts'

/** What a language is called in the reader's, or its tag when nobody knows. */
export function languageName(language: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}
