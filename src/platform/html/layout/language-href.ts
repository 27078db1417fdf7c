import type { Locale } from '#platform/i18n/index.ts'

/** This page in another language: the same path and query, with `lang` set. */
export function languageHref(currentPath: string, locale: Locale): string {
  const [path = '/', query = ''] = currentPath.split('#', 1)[0]?.split(/\?(.*)/s) ?? []
  const params = new URLSearchParams(query)
  params.set('lang', locale)
  return `${path}?${params}`
}
