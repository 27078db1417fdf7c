import { formatList, type Locale } from '#platform/i18n/index.ts'
import { words } from '../words.ts'
import type { ReadMentions } from './mentions.ts'

/** What is said after posting: that it is there, and who was mentioned in vain. */
export function saidAfter(
  locale: Locale,
  said: string,
  { unclear, outside }: Pick<ReadMentions, 'unclear' | 'outside'>,
) {
  const { write: t } = words(locale)
  return [
    said,
    unclear.length > 0 && t.unclear(formatList(locale, unclear)),
    outside.length > 0 && t.outside(formatList(locale, outside)),
  ]
    .filter(Boolean)
    .join(' ')
}
