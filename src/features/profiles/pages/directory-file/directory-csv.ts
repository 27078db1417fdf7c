import { writeCsv } from '#platform/csv/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { EverybodyRow } from '../../everybody.queries.ts'
import { words } from '../../words.ts'

/** The directory as a table that spreadsheets open as it is: a semicolon where commas are decimal. */
export function directoryCsv(people: readonly EverybodyRow[], locale: Locale): string {
  const { person, job, unit, email, manager } = words(locale).file
  const rows = people.map(row => [row.name, row.jobTitle, row.unitName, row.email, row.managerName])
  return writeCsv([[person, job, unit, email, manager], ...rows], { delimiter: locale === 'nb' ? ';' : ',' })
}
