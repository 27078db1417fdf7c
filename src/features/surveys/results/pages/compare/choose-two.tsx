import { FilterBar, FilterSelect } from '#platform/html/components/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { textIn } from '../../../questionnaire/questionnaire.ts'
import { resultsUrls } from '../../results.urls.ts'
import { dimensionName, valuesInOrder } from '../../slicing.ts'
import { resultWords } from '../../words.ts'
import { DimensionSelect } from '../slice-form.tsx'
import type { CompareData } from './compare.page.ts'

/** Which two, and among whom: a sentence in a form. */
export function ChooseTwo({ data, locale }: { data: CompareData; locale: Locale }) {
  const { wave, results, asked, two, filter } = data
  const t = resultWords(locale)
  const here = resultsUrls.compare.href({ waveId: wave.id })
  const told = results.dimensions.filter(({ values }) => values.length > 1)
  const groups = told.map(dimension => ({
    label: dimensionName(locale, dimension),
    items: valuesInOrder(locale, dimension).map(({ tag, name }) => ({ value: tag, text: textIn(name, locale) })),
  }))
  const everybody = { value: 'everybody', text: t.everybody }
  const filters = told.filter(({ key }) => two.is === 'two' && key !== two.dimension)
  return (
    <FilterBar action={here} label={t.compare.form} clearHref={asked.one ? here : undefined} locale={locale}>
      <FilterSelect
        name="one"
        before={t.compare.compare}
        label={t.compare.compare}
        value={asked.one}
        items={[{ value: '', text: t.compare.choose }, everybody]}
        groups={groups}
      />
      <FilterSelect
        name="two"
        before={t.compare.with}
        label={t.compare.with}
        value={asked.two || 'everybody'}
        items={[everybody]}
        groups={groups}
      />
      {filters.length > 0 && <span class="app-filter__word">{t.compare.among}</span>}
      {filters.map(dimension => (
        <DimensionSelect dimension={dimension} slicing={filter} locale={locale} />
      ))}
    </FilterBar>
  )
}
