import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { words } from '../../words.ts'

/** A choice with the number of people whom it would leave: “Polish (12)”. */
export const counted = (label: string, count: number, locale: Locale): string =>
  words(locale).counted(label, formatNumber(locale, count))
