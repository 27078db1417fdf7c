import { writeCsv } from '#platform/csv/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { FoundPerson } from '../../find-people.ts'
import { words } from '../../words.ts'
import { reasonText } from './reason-text.ts'

/** What was found, with the reasons, as a table that spreadsheets open as it is: a semicolon where commas are decimal. */
export function foundCsv(people: readonly FoundPerson[], locale: Locale): string {
  const text = words(locale)
  const rows = people.map(({ name, jobTitle, unitName, reasons }) => {
    const why = reasons.map(reason => reasonText(reason, locale).join(', ')).join('; ')
    return [name, jobTitle, unitName, why]
  })
  const delimiter = locale === 'nb' ? ';' : ','
  return writeCsv([[text.person, text.job, text.unit, text.why], ...rows], { delimiter })
}
