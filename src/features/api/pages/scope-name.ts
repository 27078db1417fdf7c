import type { Locale } from '#platform/i18n/index.ts'
import { words } from '../words.ts'

/** What a scope is called for people; one that a later version made and this one does not know, as it is. */
export const scopeName = (scope: string, locale: Locale): string =>
  (words(locale).scopes as Readonly<Record<string, string>>)[scope] ?? scope
