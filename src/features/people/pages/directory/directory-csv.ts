import { writeCsv } from '#platform/csv/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { EverybodyRow } from '../../directory.queries.ts'
import { words } from '../../words.ts'

/** The directory as a table that spreadsheets open as it is: a semicolon where commas are decimal. */
export function directoryCsv(people: readonly EverybodyRow[], locale: Locale): string {
  const { person, directory } = words(locale)
  const header = [directory.person, person.job, person.unit, person.email, person.manager]
  const rows = people.map(({ name, jobTitle, unitName, email, managerName }) => [
    name,
    jobTitle,
    unitName,
    email,
    managerName,
  ])
  return writeCsv([header, ...rows], { delimiter: locale === 'nb' ? ';' : ',' })
}
