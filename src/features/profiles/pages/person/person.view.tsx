import { aboutUrls } from '#features/about/index.ts'
import { type PersonCard, peopleUrls } from '#features/people/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { type Phrase, SummaryList, type SummaryRow, Tag } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { Context, ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { ago } from '../../ago.ts'
import type { VisibleTerm } from '../../person-terms/person-terms.queries.ts'
import { ToldTerms } from '../../person-terms/told-terms.tsx'
import { PersonPhoto } from '../../photo/person-photo.tsx'
import { profilesUrls } from '../../profiles.urls.ts'
import type { VisibleProfile } from '../../visible-profile.ts'
import { words } from '../../words.ts'
import { presence, todayIn } from '../../working-today.ts'
import { sayWorkingTime } from '../working-time.ts'

export interface PersonData {
  readonly person: VisibleProfile
  readonly terms: readonly VisibleTerm[]
  readonly unitPath: readonly { id: string; name: string }[]
  readonly reports: readonly PersonCard[]
  readonly team: readonly PersonCard[]
  readonly isChampion: boolean
  readonly isMe: boolean
  readonly shownReports: number
}

type Props = { data: PersonData; ctx: Context<Me> }

export function PersonView({ data, ctx }: ViewProps<PersonData>) {
  const { person, isMe } = data
  const text = words(ctx.locale).person
  return (
    <>
      <div class="app-person">
        <PersonPhoto person={person} size={192} alt={text.photoOf(person.name)} />
        <PageHeader
          title={<bdi>{person.preferredName ?? person.name}</bdi>}
          caption={person.jobTitle ? <bdi>{person.jobTitle}</bdi> : undefined}
          lead={isMe ? text.itIsYou : undefined}
          locale={ctx.locale}
          whoCanSee={{ text: text.whoSees, href: aboutUrls.whoCanSee.href() }}
          actions={[
            data.isChampion &&
              !isMe && {
                text: text.askChampion,
                href: peopleUrls.askChampion.href({ personId: person.id }),
                primary: true,
              },
            { text: text.stamps, href: peopleUrls.stamps.href({ personId: person.id }) },
            isMe && { text: text.edit, href: profilesUrls.mine.href() },
          ]}
        />
      </div>
      <PersonBody data={data} ctx={ctx} />
      {!isMe && <KeepTrue data={data} ctx={ctx} />}
    </>
  )
}

/** What stands under the name: the same for everybody who looks, each with what is for them. */
export function PersonBody({ data, ctx }: Props) {
  const { person, reports, team, shownReports } = data
  const text = words(ctx.locale).person
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Tags data={data} ctx={ctx} />
        <SummaryList rows={facts(data, ctx)} />
        <ToldTerms terms={data.terms} locale={ctx.locale} now={ctx.now} />
        {person.confirmedAt && (
          <p class="govuk-body app-quiet">{text.confirmed(sentence(ago(ctx.locale, person.confirmedAt, ctx.now)))}</p>
        )}
      </div>
      <div class="govuk-grid-column-one-third">
        <People heading={text.reports(reports.length)} people={reports.slice(0, shownReports)} />
        {reports.length > shownReports && (
          <p class="govuk-body">
            <a class="govuk-link" href={peopleUrls.directory.href({}, { unit: person.unit?.id })}>
              {text.reportsMore(1)}
            </a>
          </p>
        )}
        <People heading={text.team} people={team} />
      </div>
    </div>
  )
}

const sentence = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

function Tags({ data: { person, isChampion }, ctx }: Props) {
  const text = words(ctx.locale).person
  const here = presence(person, todayIn(ctx.organisation.timeZone, ctx.now))
  const away =
    here === 'away' && person.awayUntil ? text.awayUntil(formatDate(ctx.locale, person.awayUntil)) : undefined
  if (!isChampion && here === 'unknown') return null
  return (
    <p class="govuk-body app-tags">
      {isChampion && <Tag text={text.champion} />} {away && <Tag text={away} classes="govuk-tag--orange" />}
      {here === 'working' && <Tag text={text.workingToday} classes="govuk-tag--green" />}
      {here === 'not-today' && <Tag text={text.notToday} classes="govuk-tag--grey" />}
    </p>
  )
}

function facts({ person, unitPath }: PersonData, { locale }: Props['ctx']): SummaryRow[] {
  const { person: text, fields } = words(locale)
  const row = (key: string, value: Phrase | undefined | ''): SummaryRow[] => (value ? [{ key, value }] : [])
  const told = (key: string, value: string | undefined) =>
    row(
      key,
      value && (
        <p class="govuk-body app-told" dir="auto">
          {value}
        </p>
      ),
    )
  const isInside = person.closeness !== 'partners'
  return [
    ...(person.preferredName ? row(text.listName, <bdi>{person.name}</bdi>) : []),
    ...told(fields.pronouns, person.pronouns),
    ...told(fields.sayMyName, person.sayMyName),
    ...told(fields.askMeAbout, person.askMeAbout),
    ...told(fields.workingOn, person.workingOn),
    ...told(fields.about, person.about),
    ...row(text.unit, unitPath.length > 0 ? <UnitPath path={unitPath} leads={isInside} /> : text.noUnit),
    ...row(fields.extraUnits, person.extraUnits && <Teams units={person.extraUnits} leads={isInside} />),
    ...(isInside ? row(text.manager, person.manager ? <PersonLink person={person.manager} /> : text.noManager) : []),
    ...told(fields.reachMe, person.reachMe),
    ...row(fields.email, person.email && <MailLink email={person.email} />),
    ...row(fields.phone, person.phone && <PhoneLink phone={person.phone} />),
    ...told(fields.location, person.location),
    ...told(fields.workingTime, person.workingTime && sayWorkingTime(locale, person.workingTime)),
  ]
}

// Units are pages for colleagues only: to a partner they are names.
const UnitName = ({ id, name, leads }: { id: string; name: string; leads: boolean }) =>
  leads ? (
    <a class="govuk-link" href={peopleUrls.unit.href({ unitId: id })}>
      <bdi>{name}</bdi>
    </a>
  ) : (
    <bdi>{name}</bdi>
  )

const UnitPath = ({ path, leads }: { path: PersonData['unitPath']; leads: boolean }) => (
  <>
    {path.map((unit, index) => (
      <>
        {index > 0 && ' › '}
        <UnitName {...unit} leads={leads} />
      </>
    ))}
  </>
)

const Teams = ({ units, leads }: { units: PersonData['unitPath']; leads: boolean }) => (
  <ul class="govuk-list">
    {units.map(unit => (
      <li>
        <UnitName {...unit} leads={leads} />
      </li>
    ))}
  </ul>
)

const MailLink = ({ email }: { email: string }) => (
  <a class="govuk-link app-told" href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>
    {email}
  </a>
)

const PhoneLink = ({ phone }: { phone: string }) => (
  <a class="govuk-link app-told" href={`tel:${phone.replace(/[^\d+*#]/g, '')}`}>
    {phone}
  </a>
)

const PersonLink = ({ person }: { person: PersonCard }) => (
  <>
    <a class="govuk-link" href={peopleUrls.person.href({ personId: person.id })}>
      <bdi>{person.name}</bdi>
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

function KeepTrue({ data: { person }, ctx: { locale } }: Props) {
  const text = words(locale).person
  const personId = person.id
  return (
    <section class="app-keep-true">
      <h2 class="govuk-heading-s">{text.keepTrue}</h2>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={profilesUrls.suggest.href({ personId })}>
            {text.suggest}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={profilesUrls.reportLeft.href({ personId })}>
            {text.reportLeft(person.preferredName ?? person.name)}
          </a>
        </li>
      </ul>
    </section>
  )
}
