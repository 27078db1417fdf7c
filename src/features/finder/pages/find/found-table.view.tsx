import { peopleUrls } from '#features/people/index.ts'
import { presence, type Today } from '#features/profiles/index.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import type { Finding, FoundPerson } from '../../find-people.ts'
import { words } from '../../words.ts'
import { reasonText } from './reason-text.ts'

interface FoundTableProps {
  finding: Finding
  caption: string
  today: Today
  locale: Locale
}

/** Names with job and unit, and for each why they are here. */
export function FoundTable({ finding: { people }, caption, today, locale }: FoundTableProps) {
  const text = words(locale)
  const withReasons = people.some(({ reasons }) => reasons.length > 0)
  const headings = [text.person, text.job, text.unit, ...(withReasons ? [text.why] : [])]
  return (
    <table class="govuk-table app-table--stack app-found">
      <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {headings.map(heading => (
            <th scope="col" class="govuk-table__header">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {people.map(person => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              <a class="govuk-link" href={peopleUrls.person.href({ personId: person.id })}>
                <bdi>{person.name}</bdi>
              </a>
              <Beside person={person} today={today} locale={locale} />
            </th>
            <td class="govuk-table__cell">{person.jobTitle}</td>
            <td class="govuk-table__cell">
              {person.unitId && person.unitName && (
                <a class="govuk-link" href={peopleUrls.unit.href({ unitId: person.unitId })}>
                  {person.unitName}
                </a>
              )}
            </td>
            {withReasons && (
              <td class="govuk-table__cell">
                <Why person={person} locale={locale} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

// What somebody is called, and that they are away, as far as they show it.
function Beside({ person: { profile }, today, locale }: { person: FoundPerson; today: Today; locale: Locale }) {
  const { reasons } = words(locale)
  const isAway = presence(profile, today) === 'away' && profile.awayUntil
  return (
    <>
      {profile.preferredName && (
        <span class="app-found__beside">
          <bdi>{profile.preferredName}</bdi>
        </span>
      )}
      {isAway && <span class="app-found__beside">{reasons.away(formatDate(locale, isAway))}</span>}
    </>
  )
}

function Why({ person: { reasons }, locale }: { person: FoundPerson; locale: Locale }) {
  if (reasons.length === 0) return null
  return (
    <ul class="app-why">
      {reasons.map(reason => {
        const [first, ...rest] = reasonText(reason, locale)
        return (
          <li class="app-why__one">
            <bdi>{first}</bdi>
            {rest.length > 0 && (
              <span class="app-why__facts">
                <bdi>{rest.join(' · ')}</bdi>
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
