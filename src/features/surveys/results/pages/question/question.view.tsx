import { aboutUrls } from '#features/about/index.ts'
import { EmptyState, FilterBar, FilterSelect, PageHeader } from '#platform/html/components/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatNumber, formatPercent, type Locale } from '#platform/i18n/index.ts'
import { ActionList } from '../../../actions/pages/action-list.tsx'
import { actionWords } from '../../../actions/words.ts'
import { textIn } from '../../../questionnaire/questionnaire.ts'
import { resultsUrls } from '../../results.urls.ts'
import { dimensionName, valueKey, valuesInOrder } from '../../slicing.ts'
import { resultWords, sayFavourable, sayPart } from '../../words.ts'
import { SliceForm, sayDimension, saySlice } from '../slice-form.tsx'
import { Distribution, Statements } from './distribution.tsx'
import { OverTime } from './over-time.tsx'
import type { QuestionData } from './question.page.ts'

export function QuestionView({ data, ctx: { locale } }: ViewProps<QuestionData>) {
  const t = resultWords(locale)
  const { wave, results, question, slicing, figures, people, actions } = data
  const at = { waveId: wave.id, questionKey: question.key }
  const here = resultsUrls.question.href(at)
  const query = Object.fromEntries(Object.entries(slicing.chosen).map(([key, tag]) => [key, valueKey({ tag })]))
  const isHidden = slicing.unknown || people < results.minimum
  return (
    <>
      <PageHeader
        title={textIn(question.text, locale)}
        caption={`${textIn(wave.survey.title, locale)}, ${wave.name}`}
        whoCanSee={{ text: t.leads(results.minimum), href: aboutUrls.whoCanSee.href() }}
        actions={[
          {
            text: actionWords(locale).add,
            href: resultsUrls.actions.href({ waveId: wave.id }, { about: figures[0]?.item.key ?? '' }),
          },
        ]}
        locale={locale}
      />
      <SliceForm action={here} results={results} slicing={slicing} locale={locale} />
      {isHidden ? (
        <EmptyState
          title={t.hiddenSlice}
          text={t.hiddenSliceText(results.minimum)}
          action={{ text: t.clear, href: here }}
        />
      ) : (
        <>
          <h2 class="govuk-heading-m">{saySlice(results, slicing, locale)}</h2>
          {figures.length > 1 ? (
            <Statements data={data} locale={locale} />
          ) : (
            figures.map(one => <Distribution figures={one} data={data} locale={locale} />)
          )}
          {slicing.tags.length === 0 && <PassportBeside data={data} locale={locale} />}
          <p class="govuk-body">
            <a class="govuk-link" href={resultsUrls.chartSvg.href(at, query)}>
              {t.question.chartSvg}
            </a>
            {', '}
            <a class="govuk-link" href={resultsUrls.chartPng.href(at, query)}>
              {t.question.chartPng}
            </a>
          </p>
          <ByDimension data={data} locale={locale} />
          {slicing.tags.length === 0 && <OverTime data={data} locale={locale} />}
        </>
      )}
      {actions.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t.actions}</h2>
          <ActionList actions={actions} results={results} waveId={wave.id} locale={locale} />
        </>
      )}
      <p class="govuk-hint">
        {t.inFavourNote} {t.small(results.minimum)}
      </p>
    </>
  )
}

function PassportBeside({ data: { figures }, locale }: { data: QuestionData; locale: Locale }) {
  const t = resultWords(locale)
  const [{ item } = { item: undefined }] = figures
  if (figures.length !== 1 || !item?.passport) return null
  const { people, from, to } = item.passport
  return (
    <>
      <h2 class="govuk-heading-s">{t.passport.title}</h2>
      <p class="govuk-body">
        {t.passport.share(formatPercent(locale, from), formatPercent(locale, to), formatNumber(locale, people))}{' '}
        {t.passport.why}
      </p>
    </>
  )
}

// In the order of names, never of figures: it shows where to ask, and ranks nobody.
function ByDimension({ data, locale }: { data: QuestionData; locale: Locale }) {
  const t = resultWords(locale)
  const { by, results, figures, wave, question, slicing } = data
  if (!by || by.lines.length === 0) return null
  const name = sayDimension(results, by.key, locale)
  const order = valuesInOrder(locale, { key: by.key, values: by.lines.map(({ value }) => value) })
  const linesByTag = new Map(by.lines.map(line => [line.value.tag, line]))
  const known = by.lines.flatMap(({ shares }) => shares.flatMap(share => share?.value ?? []))
  const choices = results.dimensions.filter(({ values }) => values.length > 1)
  const heading = t.question.byTitle(name.toLowerCase())
  return (
    <section id="by">
      <h2 class="govuk-heading-m">{heading}</h2>
      {figures.length === 1 && known.length > 1 && (
        <p class="govuk-body">
          {t.question.varies(formatPercent(locale, Math.min(...known)), formatPercent(locale, Math.max(...known)))}
        </p>
      )}
      {choices.length > 1 && (
        <FilterBar
          action={`${resultsUrls.question.href({ waveId: wave.id, questionKey: question.key })}#by`}
          label={t.question.by}
          locale={locale}
        >
          {Object.entries(slicing.chosen).map(([key, tag]) => (
            <input type="hidden" name={key} value={valueKey({ tag })} />
          ))}
          <FilterSelect
            name="by"
            before={t.question.by}
            label={t.question.by}
            value={by.key}
            items={choices.map(dimension => ({ value: dimension.key, text: dimensionName(locale, dimension) }))}
          />
        </FilterBar>
      )}
      <section class="app-scroll" aria-label={heading} tabindex={0}>
        <table class="govuk-table">
          <caption class="govuk-table__caption govuk-visually-hidden">{heading}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header">
                {name}
              </th>
              {figures.map(({ item }) => (
                <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                  {figures.length > 1 ? sayPart(locale, item) : sayFavourable(locale, item)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {order.map(value => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  {textIn(value.name, locale)}
                </th>
                {(linesByTag.get(value.tag)?.shares ?? []).map(share => (
                  <td
                    class={
                      share
                        ? 'govuk-table__cell govuk-table__cell--numeric'
                        : 'govuk-table__cell govuk-table__cell--numeric app-quiet'
                    }
                  >
                    {share ? `${formatPercent(locale, share.value)}` : t.notShown}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
