import { peopleUrls } from '#features/people/index.ts'
import { Tag } from '#platform/html/govuk/index.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { PersonPhoto } from '../../photo/person-photo.tsx'
import type { VisibleProfile } from '../../visible-profile.ts'
import { words } from '../../words.ts'
import { presence, type Today } from '../../working-today.ts'

// Beyond so many, faces are more to load than to recognise.
const mostFaces = 40

interface UnitPeopleProps {
  people: readonly VisibleProfile[]
  caption: string
  today: Today
  locale: Locale
}

/** Names with face, job and who is away, each leading to the person's page. */
export function UnitPeople({ people, caption, today, locale }: UnitPeopleProps) {
  const text = words(locale).file
  return (
    <table class="govuk-table app-table--stack app-faces">
      <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {[text.person, text.job].map(heading => (
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
              <span class="app-face">
                {people.length <= mostFaces && <PersonPhoto person={person} size={48} />}
                <span class="app-face__name">
                  <a class="govuk-link" href={peopleUrls.person.href({ personId: person.id })}>
                    <bdi>{person.preferredName ?? person.name}</bdi>
                  </a>{' '}
                  <Away person={person} today={today} locale={locale} />
                </span>
              </span>
            </th>
            <td class="govuk-table__cell">
              <bdi>{person.jobTitle}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Away({ person, today, locale }: { person: VisibleProfile; today: Today; locale: Locale }) {
  if (presence(person, today) !== 'away' || !person.awayUntil) return null
  const text = words(locale).person.awayUntil(formatDate(locale, person.awayUntil))
  return <Tag text={text} classes="govuk-tag--orange" />
}
