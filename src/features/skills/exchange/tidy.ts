// Spaces without width are left behind by word processors: nobody sees them, and no search finds what holds them.
// A joiner (U+200D) is no such thing: it holds emoji and letters of some scripts together.
const withoutWidth = /[\u200B\u2060\uFEFF]/g

export const hasZeroWidth = (text: string): boolean => text.search(withoutWidth) >= 0

/** A text without invisible characters and with one kind of line end. */
export const tidyText = (text: string): string => text.replace(withoutWidth, '').replace(/\r\n?/g, '\n').trim()

export interface CleanJson {
  readonly value: unknown
  /** Characters that are half of one, or a zero: they cannot be kept. */
  readonly lost: number
}

/** JSON as it came, without nulls (CASE leaves them out) and without characters that no database keeps. */
export function cleanJson(value: unknown): CleanJson {
  let lost = 0
  const cleanText = (text: string): string => {
    if (text.isWellFormed() && !text.includes('\0')) return text
    lost += 1
    return text.toWellFormed().replaceAll('\0', '')
  }
  const clean = (inner: unknown, depth: number): unknown => {
    if (typeof inner === 'string') return cleanText(inner)
    if (typeof inner !== 'object' || inner === null) return inner
    if (depth > 100) throw new RangeError('too deep')
    if (Array.isArray(inner)) return inner.filter(one => one !== null).map(one => clean(one, depth + 1))
    return Object.fromEntries(
      Object.entries(inner)
        .filter(([, one]) => one !== null)
        .map(([name, one]) => [cleanText(name), clean(one, depth + 1)]),
    )
  }
  return { value: clean(value, 0), lost }
}

/** `en-GB` → `en`, `no` and `nb-NO` → `nb`: the languages as our pages name them. */
export function languageTag(tag: unknown, otherwise = 'en'): string {
  const [language = ''] = String(tag ?? '')
    .trim()
    .toLowerCase()
    .split(/[-_]/)
  if (language === 'no') return 'nb'
  return /^[a-z]{2,3}$/.test(language) ? language : otherwise
}
