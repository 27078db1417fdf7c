import { FilterBar, FilterSelect } from '#platform/html/components/index.ts'
import { formatList, type Locale } from '#platform/i18n/index.ts'
import { textIn } from '../../questionnaire/questionnaire.ts'
import type { DimensionInfo } from '../dimensions.ts'
import type { Results } from '../results.queries.ts'
import { dimensionName, type Slicing, sayTag, valueKey, valuesInOrder } from '../slicing.ts'
import { resultWords } from '../words.ts'

interface Props {
  readonly action: string
  readonly results: Results
  readonly slicing: Slicing
  readonly margins?: readonly { readonly dimension: string }[]
  readonly weighedBy?: readonly string[]
  readonly beside?: {
    readonly choices: readonly { readonly id: string; readonly name: string }[]
    readonly value: string
  }
  readonly locale: Locale
}

/** Whose answers to show, what to set beside them and how to weigh them: a sentence in a form. */
export function SliceForm({ action, results, slicing, margins = [], weighedBy = [], beside, locale }: Props) {
  const t = resultWords(locale)
  const shown = results.dimensions.filter(({ values }) => values.length > 1)
  if (shown.length === 0 && !beside?.choices.length) return null
  return (
    <FilterBar
      action={action}
      locale={locale}
      clearHref={slicing.tags.length > 0 || slicing.unknown ? action : undefined}
    >
      <span class="app-filter__word">{t.show}</span>
      {shown.map(dimension => (
        <DimensionSelect dimension={dimension} slicing={slicing} locale={locale} />
      ))}
      {beside && beside.choices.length > 0 && (
        <FilterSelect
          name="beside"
          before={t.beside.toLowerCase()}
          label={t.beside}
          value={beside.value}
          items={[
            ...(beside.value ? [] : [{ value: '', text: '–' }]),
            ...beside.choices.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      )}
      {margins.length > 0 && (
        <FilterSelect
          name="weights"
          before={t.weighted}
          label={t.weighted}
          value={weighedBy[0] ?? ''}
          items={[
            { value: '', text: t.notWeighted },
            ...margins.map(({ dimension }) => ({ value: dimension, text: sayDimension(results, dimension, locale) })),
          ]}
        />
      )}
    </FilterBar>
  )
}

interface DimensionSelectProps {
  readonly dimension: DimensionInfo
  readonly slicing: Slicing
  readonly locale: Locale
}

/** One dimension to narrow by: all of it, or one value. */
export function DimensionSelect({ dimension, slicing, locale }: DimensionSelectProps) {
  const name = dimensionName(locale, dimension)
  const chosen = slicing.chosen[dimension.key]
  return (
    <FilterSelect
      name={dimension.key}
      before={name.toLowerCase()}
      label={name}
      value={chosen ? valueKey({ tag: chosen }) : ''}
      items={[{ value: '', text: resultWords(locale).all }, ...choicesOf(dimension, locale)]}
    />
  )
}

const mostChoices = 400

/** The values of a dimension as choices of a list, by name. */
const choicesOf = (dimension: DimensionInfo, locale: Locale) =>
  valuesInOrder(locale, dimension)
    .slice(0, mostChoices)
    .map(value => ({ value: valueKey(value), text: textIn(value.name, locale) }))

export function sayDimension(results: Results, key: string, locale: Locale): string {
  const dimension = results.dimensions.find(one => one.key === key)
  return dimension ? dimensionName(locale, dimension) : key
}

/** The slice in words: “Adult care and Leaders”, or everybody. */
export const saySlice = (results: Results, { tags }: Slicing, locale: Locale): string =>
  tags.length === 0
    ? resultWords(locale).everybody
    : formatList(
        locale,
        tags.map(tag => sayTag(locale, results, tag)),
      )
