import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { textIn } from '../../../questionnaire/questionnaire.ts'
import type { Wave } from '../../../waves/wave.ts'
import { type Area, readable } from '../../areas.ts'
import type { Beside } from '../../compare-waves.ts'
import { resultsUrls } from '../../results.urls.ts'
import { valueKey } from '../../slicing.ts'
import type { ToldItem } from '../../telling.ts'
import { resultWords, sayPart, sayPoints } from '../../words.ts'
import { ShareBar } from '../share-bar.tsx'
import type { Counted } from './overview.page.ts'

interface Props {
  readonly area: Area
  readonly wave: Wave
  readonly counted: Counted
  readonly locale: Locale
}

/** The questions of an area, one line for each thing that was counted. */
export function AreaTable({ area, wave, counted, locale }: Props) {
  const t = resultWords(locale)
  const heading = textIn(area.title, locale)
  const withBeside = area.items.some(({ key }) => counted.beside.has(key))
  return (
    <section class="app-scroll" aria-label={heading} tabindex={0}>
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--m">{heading}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              {t.questionColumn}
            </th>
            <th scope="col" class="govuk-table__header">
              {t.inFavour}
            </th>
            {withBeside && (
              <th scope="col" class="govuk-table__header">
                {t.change}
              </th>
            )}
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">
              {t.answersColumn}
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {area.items.map(item => (
            <Row item={item} wave={wave} counted={counted} withBeside={withBeside} locale={locale} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({
  item,
  wave,
  counted,
  withBeside,
  locale,
}: Omit<Props, 'area'> & { item: ToldItem; withBeside: boolean }) {
  const t = resultWords(locale)
  const { results, slice, slicing, weighed, beside } = counted
  const told = readable(results, slice, item)
  const query = Object.fromEntries(Object.entries(slicing.chosen).map(([key, tag]) => [key, valueKey({ tag })]))
  const href = resultsUrls.question.href({ waveId: wave.id, questionKey: item.question }, query)
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header govuk-!-font-weight-regular">
        <a class="govuk-link" href={href}>
          {sayPart(locale, item)}
        </a>
      </th>
      {told ? (
        <>
          <td class="govuk-table__cell">
            <ShareBar share={weighed.get(item.key) ?? told[1] / told[0]} locale={locale} />
          </td>
          {withBeside && <td class="govuk-table__cell">{sayBeside(locale, beside.get(item.key))}</td>}
          <td class="govuk-table__cell govuk-table__cell--numeric">{formatNumber(locale, told[0])}</td>
        </>
      ) : (
        <td class="govuk-table__cell app-quiet" colspan={withBeside ? 3 : 2}>
          {t.notShown}
        </td>
      )}
    </tr>
  )
}

function sayBeside(locale: Locale, beside: Beside | undefined): string {
  if (!beside) return '–'
  const points = sayPoints(locale, beside.difference)
  return beside.stands ? `${points}, ${resultWords(locale).clearly}` : points
}
