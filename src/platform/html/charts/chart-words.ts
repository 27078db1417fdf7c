import { formatNumber, formatPercent, type Locale, language } from '#platform/i18n/index.ts'
import { en } from './charts.en.ts'
import { nb } from './charts.nb.ts'

export const chartWords = language({ en, nb })

/** `percent` values are shares from 0 to 1. */
export type Unit = 'percent' | 'number'

export function inUnit(locale: Locale, unit: Unit, value: number): string {
  return unit === 'percent' ? formatPercent(locale, value) : formatNumber(locale, value)
}
