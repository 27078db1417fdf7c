import { formatNumber, formatPercent, type Locale, language } from '#platform/i18n/index.ts'
import { type Texts, textIn } from '../questionnaire/questionnaire.ts'
import { en } from './results.en.ts'
import { nb } from './results.nb.ts'
import type { ToldItem } from './telling.ts'

export const resultWords = language({ en, nb })

/** The question, and the row or box it is about. */
export const sayItem = (locale: Locale, { text, part }: Pick<ToldItem, 'text' | 'part'>): string =>
  part ? `${textIn(text, locale)} – ${textIn(part, locale)}` : textIn(text, locale)

/** The row or box alone where there is one. */
export const sayPart = (locale: Locale, { text, part }: Pick<ToldItem, 'text' | 'part'>): string =>
  textIn(part ?? text, locale)

/** What was asked, as short as it can stand alone: a statement needs no question before it, a box to tick does. */
export const sayShort = (locale: Locale, item: Pick<ToldItem, 'kind' | 'text' | 'part'>): string =>
  item.kind === 'scale' ? sayPart(locale, item) : sayItem(locale, item)

/** What a favourable answer is, in its own words. */
export const sayFavourable = (locale: Locale, { told, favourable }: ToldItem): string =>
  favourable.map(at => textIn(told[at]?.text ?? ({} as Texts), locale).replace(/\.$/, '')).join(' / ')

/** A share in percent, or that it may not be told. */
export const sayShare = (locale: Locale, share: number | undefined): string =>
  share === undefined ? resultWords(locale).notShown : formatPercent(locale, share)

/** “+4”, “−3”: a difference of two shares in percentage points. */
export function sayPoints(locale: Locale, difference: number): string {
  const points = Math.round(difference * 100)
  const sign = points > 0 ? '+' : points < 0 ? '−' : ''
  return resultWords(locale).points(`${sign}${formatNumber(locale, Math.abs(points))}`, Math.abs(points) === 1)
}
