import { aboutUrls } from '#features/about/index.ts'
import { type PersonCard, peopleUrls } from '#features/people/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { type Phrase, SummaryList, type SummaryRow, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import type { VisibleProfile } from '../../visible-profile.ts'
import { words } from '../../words.ts'

interface PersonData {
  person: VisibleProfile
  unitPath: readonly { id: string; name: string }[]
  reports: readonly PersonCard[]
  team: readonly PersonCard[]
  isChampion: boolean
  isMe: boolean
  shownReports: number
}

export function PersonView({ data, ctx: { locale } }: ViewProps<PersonData>) {
  const { person, isMe, isChampion, reports, team, shownReports } = data
  const text = words(locale).person
  const more = reports.length > shownReports
  return (
    <>
      <PageHeader
        title={person.name}
        caption={person.jobTitle || undefined}
        lead={isMe ? text.itIsYou : undefined}
        locale={locale}
        whoCanSee={{ text: words(locale).colleaguesSee, href: aboutUrls.whoCanSee.href() }}
        actions={[isMe && { text: text.edit, href: profilesUrls.mine.href() }]}
      />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {isChampion && (
            <p class="govuk-body">
              <Tag text={text.champion} />
            </p>
          )}
          <SummaryList rows={facts(data, text)} />
        </div>
        <div class="govuk-grid-column-one-third">
          <People heading={text.reports(reports.length)} people={reports.slice(0, shownReports)} />
          {more && (
            <p class="govuk-body">
              <a class="govuk-link" href={peopleUrls.directory.href({}, { unit: person.unit?.id })}>
                {text.reportsMore(1)}
              </a>
            </p>
          )}
          <People heading={text.team} people={team} />
        </div>
      </div>
    </>
  )
}

function facts({ person, unitPath }: PersonData, text: ReturnType<typeof words>['person']): SummaryRow[] {
  const row = (key: string, value: Phrase | undefined | ''): SummaryRow[] => (value ? [{ key, value }] : [])
  return [
    ...row(text.unit, unitPath.length > 0 ? <UnitPath path={unitPath} /> : text.noUnit),
    ...row(text.manager, person.manager ? <PersonLink person={person.manager} /> : text.noManager),
    ...row(text.askMeAbout, person.askMeAbout),
    ...row(text.about, person.about),
    ...row(text.email, person.email && <MailLink email={person.email} />),
    ...row(text.phone, person.phone),
    ...row(text.location, person.location),
  ]
}

function UnitPath({ path }: { path: PersonData['unitPath'] }) {
  return (
    <>
      {path.map(({ id, name }, index) => (
        <>
          {index > 0 && ' › '}
          <a class="govuk-link" href={peopleUrls.unit.href({ unitId: id })}>
            {name}
          </a>
        </>
      ))}
    </>
  )
}

const MailLink = ({ email }: { email: string }) => (
  <a class="govuk-link" href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>
    {email}
  </a>
)

const PersonLink = ({ person }: { person: PersonCard }) => (
  <>
    <a class="govuk-link" href={peopleUrls.person.href({ personId: person.id })}>
      {person.name}
    </a>
    {person.jobTitle && <span class="app-quiet">, {person.jobTitle}</span>}
  </>
)

function People({ heading, people }: { heading: string; people: readonly PersonCard[] }) {
  if (people.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-s">{heading}</h2>
      <ul class="govuk-list">
        {people.map(person => (
          <li>
            <PersonLink person={person} />
          </li>
        ))}
      </ul>
    </section>
  )
}
