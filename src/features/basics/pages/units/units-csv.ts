import { writeCsv } from '#platform/csv/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { listAllUnitFigures } from '../../basics.queries.ts'
import { belowBasic } from '../../basics.ts'
import { sayCount, words } from '../../words.ts'

type Row = Awaited<ReturnType<typeof listAllUnitFigures>>[number]

/** The figures of a wave as a table; a hidden cell says why in words. */
export function unitsCsv(figures: readonly Row[], locale: Locale): string {
  const { units, hidden } = words(locale)
  const header = [units.unit, units.people, units.takenPart, units.atBasic, units.below]
  const rows = figures.map(figure => {
    const { names, people, takenPart, atBasic } = figure
    const below = belowBasic(figure)
    return [
      names.join(' > '),
      people,
      typeof takenPart === 'string' ? hidden[takenPart] : takenPart.count,
      typeof atBasic === 'string' ? hidden[atBasic] : asCell(locale, atBasic, atBasic.of),
      typeof atBasic === 'string' || !below ? '' : asCell(locale, below, atBasic.of),
    ]
  })
  return writeCsv([header, ...rows], { delimiter: locale === 'nb' ? ';' : ',' })
}

const asCell = (locale: Locale, count: { from: number; to: number }, of: number): number | string =>
  count.from === count.to ? count.from : sayCount(locale, count, of)
