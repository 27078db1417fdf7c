import { languageName } from '#features/skills/index.ts'
import { FilterSelect, FilterText } from '#platform/html/components/index.ts'
import type { SelectItem } from '#platform/html/govuk/index.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import type { Found } from '../../catalogue/catalogue.ts'
import { asksSomething, type Search, sorts } from '../../catalogue/search.ts'
import { learningUrls } from '../../learning.urls.ts'
import { accessNeeds, costs, lengthNames, resourceKinds } from '../../resource.ts'
import { words } from '../../words.ts'

interface Props {
  readonly search: Search
  readonly found: Found
  readonly locale: Locale
}

/** One box, and below it everything that narrows the search, each with how many it would leave. */
export function SearchForm({ search, found: { counts, skillName }, locale }: Props) {
  const { catalogue, kinds, lengths, costs: costWords, access } = words(locale)
  const option = (value: string, text: string, count: number | undefined): SelectItem => ({
    value,
    text: count === undefined ? text : `${text} (${formatNumber(locale, count)})`,
  })
  // What would leave nothing is not offered, unless it is chosen.
  const offered = <T extends string>(
    values: readonly T[],
    found: ReadonlyMap<T, number>,
    chosen: T | undefined,
    nameOf: (value: T) => string,
  ) =>
    values
      .filter(value => found.has(value) || value === chosen)
      .map(value => option(value, nameOf(value), found.get(value) ?? 0))
  const languages = [...counts.languages.keys()].sort()
  const skill = search.skill && `${search.skill.frameworkId}/${search.skill.skillKey}`
  return (
    <form class="app-finder" action={learningUrls.catalogue.href()} method="get" aria-label={catalogue.search}>
      <div class="app-filter">
        <div class="app-filter__sentence">
          <FilterText name="q" label={catalogue.search} value={search.q} placeholder={catalogue.searchHint} />
        </div>
        <div class="app-filter__buttons">
          <button class="govuk-button govuk-button--secondary app-filter__submit" type="submit">
            {catalogue.find}
          </button>
          {asksSomething(search) && (
            <a class="govuk-link" href={learningUrls.catalogue.href()}>
              {catalogue.clear}
            </a>
          )}
        </div>
      </div>
      <details class="govuk-details app-finder__more" open={isNarrowed(search)}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{catalogue.filters}</span>
        </summary>
        <div class="app-filter__sentence">
          <FilterSelect
            name="kind"
            before={catalogue.show}
            label={catalogue.kind}
            items={[
              option('', catalogue.anyKind, undefined),
              ...offered(resourceKinds, counts.kinds, search.kind, kind => kinds[kind]),
            ]}
            value={search.kind ?? ''}
          />
          <FilterSelect
            name="length"
            label={catalogue.length}
            items={[
              option('', catalogue.anyLength, undefined),
              ...offered(lengthNames, counts.lengths, search.length, length => lengths[length]),
            ]}
            value={search.length ?? ''}
          />
          {(languages.length > 1 || search.language) && (
            <FilterSelect
              name="language"
              label={catalogue.language}
              items={[
                option('', catalogue.anyLanguage, undefined),
                ...offered(
                  search.language && !languages.includes(search.language) ? [...languages, search.language] : languages,
                  counts.languages,
                  search.language,
                  language => languageName(language, locale),
                ),
              ]}
              value={search.language ?? ''}
            />
          )}
          <FilterSelect
            name="cost"
            label={catalogue.cost}
            items={[
              option('', catalogue.anyCost, undefined),
              ...offered(costs, counts.costs, search.cost, cost => costWords[cost]),
            ]}
            value={search.cost ?? ''}
          />
          <FilterSelect
            name="access"
            label={catalogue.accessNeed}
            items={[
              option('', catalogue.anyAccess, undefined),
              ...accessNeeds.map(need => option(need, access[need], undefined)),
            ]}
            value={search.access ?? ''}
          />
          {skill && skillName && (
            <FilterSelect
              name="skill"
              label={catalogue.skill}
              items={[option(skill, skillName, undefined), option('', catalogue.anySkill, undefined)]}
              value={skill}
            />
          )}
          <FilterSelect
            name="sort"
            label={catalogue.sort}
            items={sorts
              .filter(sort => sort !== 'words' || search.q)
              .map(sort => option(sort, catalogue.sorts[sort], undefined))}
            value={search.sort}
          />
        </div>
        <button class="govuk-button govuk-button--secondary" type="submit">
          {catalogue.use}
        </button>
      </details>
    </form>
  )
}

const isNarrowed = ({ kind, length, language, cost, access, skill, sort, q }: Search): boolean =>
  [kind, length, language, cost, access, skill].some(one => one !== undefined) || sort !== (q ? 'words' : 'fit')
