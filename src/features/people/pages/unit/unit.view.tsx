import { aboutUrls } from '#features/about/index.ts'
import { FilterBar, FilterText, PageHeader } from '#platform/html/components/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { DirectoryRow } from '../../in-unit.queries.ts'
import { peopleUrls } from '../../people.urls.ts'
import type { UnitNode, UnitRow } from '../../units.queries.ts'
import { words } from '../../words.ts'
import { PeopleTable } from '../people-table.tsx'

interface UnitData {
  unit: UnitRow
  above: readonly { id: string; name: string }[]
  below: readonly UnitNode[]
  people: readonly DirectoryRow[]
  everybody: number
}

export function UnitView({ data, ctx: { locale } }: ViewProps<UnitData>) {
  const { unit, above, below, people, everybody } = data
  const text = words(locale).unit
  const inDirectory = peopleUrls.directory.href({}, { unit: unit.id })
  return (
    <>
      <PageHeader
        title={unit.name}
        caption={above.at(-1)?.name}
        lead={text.everybody(everybody)}
        locale={locale}
        whoCanSee={{ text: words(locale).colleaguesSee, href: aboutUrls.whoCanSee.href() }}
      />
      <FilterBar action={peopleUrls.directory.href()} locale={locale} label={text.findHere} submitText={text.findHere}>
        <FilterText name="q" label={text.findHere} placeholder={words(locale).directory.placeholder} />
        <input type="hidden" name="unit" value={unit.id} />
      </FilterBar>
      {below.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{text.below}</h2>
          <ul class="app-tree">
            {below.map(({ id, name, people: count }) => (
              <li class="app-tree__item">
                <a class="govuk-link app-tree__name" href={peopleUrls.unit.href({ unitId: id })}>
                  {name}
                </a>{' '}
                <span class="app-quiet">{words(locale).units.people(count)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2 class="govuk-heading-m">{text.people}</h2>
      {people.length === 0 ? (
        <p class="govuk-body">{text.nobody}</p>
      ) : (
        <PeopleTable
          people={people}
          caption={words(locale).directory.count(people.length)}
          locale={locale}
          withUnit={false}
        />
      )}
      {everybody > people.length && (
        <p class="govuk-body">
          <a class="govuk-link" href={inDirectory}>
            {text.all(everybody)}
          </a>
        </p>
      )}
    </>
  )
}
