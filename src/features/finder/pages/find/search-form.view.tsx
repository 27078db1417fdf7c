import { type Term, termsUrls } from '#features/terms/index.ts'
import { FilterSelect, FilterText } from '#platform/html/components/index.ts'
import { Checkboxes, Input, Radios, Select } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { ChosenSkill } from '../../filters.queries.ts'
import type { Finding } from '../../find-people.ts'
import { finderUrls } from '../../finder.urls.ts'
import { searchQuery } from '../../search.ts'
import { words } from '../../words.ts'
import { counted } from './counted.ts'
import type { FindData } from './find-data.ts'

interface FormProps {
  data: FindData
  locale: Locale
}

/** The one box with the unit beside it; everything else is folded away until somebody wants it. */
export function SearchForm({ data, locale }: FormProps) {
  const { search, units, finding } = data
  const { bar, more } = words(locale)
  const isUnknown = finding.filters.skills.some(({ term }) => term === undefined)
  return (
    <form class="app-finder" action={finderUrls.find.href()} method="get" aria-label={bar.label}>
      <div class="app-filter">
        <div class="app-filter__sentence">
          <FilterText name="q" label={bar.label} value={search.text} placeholder={bar.placeholder} />
          <FilterSelect
            name="unit"
            before={bar.in}
            label={bar.unit}
            items={units}
            value={finding.filters.unit?.id ?? ''}
          />
        </div>
        <div class="app-filter__buttons">
          <button class="govuk-button govuk-button--secondary app-filter__submit" type="submit">
            {bar.find}
          </button>
        </div>
      </div>
      <details class="govuk-details app-finder__more" open={isUnknown}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{more.summary}</span>
        </summary>
        <div class="app-finder__fields">
          <Skills data={data} locale={locale} />
          <Others data={data} locale={locale} />
        </div>
        <button class="govuk-button govuk-button--secondary" type="submit">
          {more.use}
        </button>
      </details>
    </form>
  )
}

const isKnown = (skill: ChosenSkill) => skill.term !== undefined

function Skills({ data, locale }: FormProps) {
  const { search, finding } = data
  const { more } = words(locale)
  const { skills } = finding.filters
  const { suggestions } = more
  return (
    <div class="app-finder__group">
      {skills.filter(isKnown).map(({ term }) => (
        <input type="hidden" name="skill" value={term?.id} />
      ))}
      <div
        class="app-combobox"
        data-module="term-suggestions"
        data-suggestions={termsUrls.suggestions.href({}, { kind: 'skill' })}
        data-none={suggestions.none}
        data-one={suggestions.one}
        data-found={suggestions.found('#')}
        data-list={suggestions.list}
      >
        <Input
          name="skill"
          id="skill"
          label={{ text: more.skill }}
          hint={more.skillHint}
          value={skills.find(skill => !isKnown(skill))?.asked ?? ''}
          autocomplete="off"
          spellcheck={false}
          locale={locale}
        />
      </div>
      <SkillsOfThoseFound data={data} locale={locale} />
      <Select
        name="level"
        id="level"
        label={{ text: more.level }}
        hint={more.levelHint}
        items={[
          { value: '', text: more.anyLevel },
          ...([2, 3, 4] as const).map(level => ({ value: String(level), text: more.levels[level] })),
        ]}
        value={search.level ? String(search.level) : ''}
      />
      <Radios
        name="match"
        idPrefix="match"
        fieldset={{ legend: { text: more.match } }}
        classes="govuk-radios--small govuk-radios--inline"
        items={[
          { value: 'all', text: more.all },
          { value: 'any', text: more.any },
        ]}
        value={search.match}
      />
      <Checkboxes
        name="happy"
        idPrefix="happy"
        classes="govuk-checkboxes--small"
        items={[{ value: 'yes', text: withCount(more.happy, search.happy, finding, 'happy', locale) }]}
        values={search.happy ? ['yes'] : []}
      />
    </div>
  )
}

const withCount = (text: string, isChosen: boolean, { counts }: Finding, name: 'happy' | 'today', locale: Locale) =>
  counts && !isChosen ? counted(text, counts[name], locale) : text

// Each leads to the same search with this skill; not where any of several will do, because one more would only widen it.
function SkillsOfThoseFound({ data: { search, finding }, locale }: FormProps) {
  const { counts, filters } = finding
  const known = filters.skills.flatMap(({ term }) => term?.id ?? [])
  const others = counts?.skills.filter(({ id }) => !known.includes(id)) ?? []
  if (!counts || others.length === 0 || (search.match === 'any' && known.length > 0)) return null
  return (
    <>
      <p class="govuk-body app-finder__skills-title">{words(locale).more.skillsFound}</p>
      <ul class="govuk-list app-finder__skills">
        {others.map(({ id, label, count }) => (
          <li>
            <a
              class="govuk-link"
              href={finderUrls.find.href({}, searchQuery({ ...search, page: 1, skills: [...search.skills, id] }))}
            >
              <bdi>{counted(label, count, locale)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Places({ data: { search, places }, locale }: FormProps) {
  const { more } = words(locale)
  const { suggestions } = more
  return (
    <div
      class="app-combobox"
      data-module="term-suggestions"
      data-suggestions={finderUrls.places.href()}
      data-none={suggestions.noPlace}
      data-one={suggestions.one}
      data-found={suggestions.found('#')}
      data-list={suggestions.list}
    >
      <Input
        name="place"
        id="place"
        label={{ text: more.place }}
        value={search.place}
        attributes={{ list: 'places' }}
        locale={locale}
      />
      {places.length > 0 && (
        <noscript>
          <datalist id="places">
            {places.map(place => (
              <option value={place} />
            ))}
          </datalist>
        </noscript>
      )}
    </div>
  )
}

function Others({ data, locale }: FormProps) {
  const { search, finding, choices } = data
  const { counts } = finding
  const { more } = words(locale)
  const { language, network, role } = finding.filters
  const select = (
    name: string,
    label: string,
    terms: readonly Term[],
    chosen: { id: string; label: string } | undefined,
  ) => (
    <Select
      name={name}
      id={name}
      label={{ text: label }}
      items={[
        { value: '', text: more.anything },
        ...terms.map(term => ({
          value: term.id,
          text: counts && !chosen ? counted(term.label, counts.terms.get(term.id) ?? 0, locale) : term.label,
        })),
        ...(chosen && !terms.some(({ id }) => id === chosen.id) ? [{ value: chosen.id, text: chosen.label }] : []),
      ]}
      value={chosen?.id ?? ''}
    />
  )
  return (
    <div class="app-finder__group">
      {select('language', more.language, choices.languages, language)}
      {select('network', more.network, choices.networks, network)}
      {select('role', more.role, choices.roles, role)}
      <Places data={data} locale={locale} />
      <Checkboxes
        name="today"
        idPrefix="today"
        classes="govuk-checkboxes--small"
        items={[{ value: 'yes', text: withCount(more.today, search.today, finding, 'today', locale) }]}
        values={search.today ? ['yes'] : []}
      />
      <Radios
        name="sort"
        idPrefix="sort"
        fieldset={{ legend: { text: more.sort } }}
        classes="govuk-radios--small govuk-radios--inline"
        items={[
          { value: 'best', text: more.best },
          { value: 'name', text: more.byName },
        ]}
        value={search.sort}
      />
    </div>
  )
}
