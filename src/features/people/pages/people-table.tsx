import type { Locale } from '#platform/i18n/index.ts'
import type { DirectoryRow } from '../in-unit.queries.ts'
import { peopleUrls } from '../people.urls.ts'
import { words } from '../words.ts'

interface PeopleTableProps {
  people: readonly DirectoryRow[]
  caption: string
  locale: Locale
  withUnit?: boolean
}

/** Names with job and unit, each leading to the person's page. */
export function PeopleTable({ people, caption, locale, withUnit = true }: PeopleTableProps) {
  const text = words(locale).directory
  return (
    <table class="govuk-table app-table--stack">
      <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {[text.person, text.job, ...(withUnit ? [text.unit] : [])].map(heading => (
            <th scope="col" class="govuk-table__header">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {people.map(({ id, name, jobTitle, unitId, unitName }) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              <a class="govuk-link" href={peopleUrls.person.href({ personId: id })}>
                {name}
              </a>
            </th>
            <td class="govuk-table__cell">{jobTitle}</td>
            {withUnit && (
              <td class="govuk-table__cell">
                {unitId && unitName && (
                  <a class="govuk-link" href={peopleUrls.unit.href({ unitId })}>
                    {unitName}
                  </a>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
