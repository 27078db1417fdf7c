import { aboutUrls } from '#features/about/index.ts'
import { type PersonCard, peopleUrls, type UnitNode, type UnitRow } from '#features/people/index.ts'
import { FilterBar, FilterText, PageHeader } from '#platform/html/components/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import type { VisibleProfile } from '../../visible-profile.ts'
import { words } from '../../words.ts'
import { todayIn } from '../../working-today.ts'
import { UnitPeople } from './unit-people.tsx'

interface UnitData {
  unit: UnitRow
  above: readonly { id: string; name: string }[]
  below: readonly UnitNode[]
  leaders: readonly PersonCard[]
  people: readonly VisibleProfile[]
  also: readonly VisibleProfile[]
  everybody: number
  description: string | undefined
  mayDescribe: boolean
}

export function UnitView({ data, ctx }: ViewProps<UnitData>) {
  const { unit, above, below, leaders, people, also, everybody } = data
  const { locale } = ctx
  const text = words(locale).unit
  const mayChange = ctx.me.roles.includes('administrator')
  const today = todayIn(ctx.organisation.timeZone, ctx.now)
  return (
    <>
      <PageHeader
        title={unit.name}
        caption={above.at(-1)?.name}
        lead={text.everybody(everybody)}
        locale={locale}
        whoCanSee={{ text: text.whoSees, href: aboutUrls.whoCanSee.href() }}
        actions={[
          data.mayDescribe && {
            text: words(locale).unitDescription.change,
            href: profilesUrls.unitDescription.href({ unitId: unit.id }),
          },
          mayChange && { text: text.change, href: peopleUrls.unitChange.href({ unitId: unit.id }) },
        ]}
      />
      {data.description && (
        <p class="govuk-body app-mail-text" dir="auto">
          {data.description}
        </p>
      )}
      <FilterBar action={peopleUrls.directory.href()} locale={locale} label={text.findHere} submitText={text.findHere}>
        <FilterText name="q" label={text.findHere} placeholder={text.placeholder} />
        <input type="hidden" name="unit" value={unit.id} />
      </FilterBar>
      <Leaders leaders={leaders} locale={locale} />
      <Below units={below} locale={locale} />
      <h2 class="govuk-heading-m">{text.people}</h2>
      {people.length === 0 ? (
        <p class="govuk-body">{text.nobody}</p>
      ) : (
        <UnitPeople people={people} caption={text.count(people.length)} today={today} locale={locale} />
      )}
      {also.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.also}</h2>
          <UnitPeople people={also} caption={text.count(also.length)} today={today} locale={locale} />
        </>
      )}
      {everybody > people.length && (
        <p class="govuk-body">
          <a class="govuk-link" href={peopleUrls.directory.href({}, { unit: unit.id })}>
            {text.all(everybody)}
          </a>
        </p>
      )}
    </>
  )
}

function Leaders({ leaders, locale }: { leaders: readonly PersonCard[]; locale: Locale }) {
  if (leaders.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{words(locale).unit.leaders}</h2>
      <ul class="govuk-list">
        {leaders.map(({ id, name, jobTitle }) => (
          <li>
            <a class="govuk-link" href={peopleUrls.person.href({ personId: id })}>
              <bdi>{name}</bdi>
            </a>
            {jobTitle && <span class="app-quiet">, {jobTitle}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Below({ units, locale }: { units: readonly UnitNode[]; locale: Locale }) {
  const text = words(locale).unit
  if (units.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{text.below}</h2>
      <ul class="app-tree">
        {units.map(({ id, name, people: count }) => (
          <li class="app-tree__item">
            <a class="govuk-link app-tree__name" href={peopleUrls.unit.href({ unitId: id })}>
              {name}
            </a>{' '}
            <span class="app-quiet">{text.count(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
