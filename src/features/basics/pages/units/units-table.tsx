import { formatDate, formatNumber, type Locale } from '#platform/i18n/index.ts'
import type { UnitFigure, Wave } from '../../basics.queries.ts'
import { belowBasic, shareAtBasic } from '../../basics.ts'
import { basicsUrls } from '../../basics.urls.ts'
import { sayCount, sayShare, words } from '../../words.ts'

interface UnitsTableProps {
  below: readonly UnitFigure[]
  wave: Wave
  order: string
  heading: string
  locale: Locale
}

/** One row a unit: the numbers and a bar, or the reason why there is none. */
export function UnitsTable({ below, wave, order, heading, locale }: UnitsTableProps) {
  const text = words(locale).units
  if (below.length === 0) return <p class="govuk-body">{text.noneBelow}</p>
  return (
    <section class="app-scroll" aria-label={heading} tabindex={0}>
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--m">{heading}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              {text.unit}
            </th>
            {[text.people, text.takenPart, text.atBasic, text.below].map(title => (
              <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                {title}
              </th>
            ))}
            <th scope="col" class="govuk-table__header">
              {text.shareAtBasic}
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {below.map(figure => (
            <Row figure={figure} wave={wave} order={order} locale={locale} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({
  figure,
  wave,
  order,
  locale,
}: { figure: UnitFigure } & Pick<UnitsTableProps, 'wave' | 'order' | 'locale'>) {
  const text = words(locale)
  const { groupId, name, people, takenPart, atBasic } = figure
  const share = shareAtBasic(figure)
  const below = belowBasic(figure)
  const href = basicsUrls.units.href({}, { under: groupId, wave: wave.takenOn, order })
  const hiddenFrom = typeof takenPart === 'string' ? takenPart : undefined
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">
        {figure.hasUnitsBelow || !hiddenFrom ? (
          <a class="govuk-link" href={href}>
            {name}
          </a>
        ) : (
          name
        )}
        {figure.takenOn !== wave.takenOn && (
          <span class="app-quiet govuk-!-font-weight-regular">
            {' '}
            {text.units.asOf(formatDate(locale, figure.takenOn))}
          </span>
        )}
      </th>
      <td class="govuk-table__cell govuk-table__cell--numeric">{formatNumber(locale, people)}</td>
      {typeof takenPart === 'string' ? (
        <td class="govuk-table__cell app-quiet" colspan={4}>
          {text.hidden[takenPart]}
        </td>
      ) : (
        <td class="govuk-table__cell govuk-table__cell--numeric">{formatNumber(locale, takenPart.count)}</td>
      )}
      {typeof takenPart !== 'string' && typeof atBasic === 'string' && (
        <td class="govuk-table__cell app-quiet" colspan={3}>
          {text.hidden[atBasic]}
        </td>
      )}
      {typeof takenPart !== 'string' && typeof atBasic !== 'string' && below && (
        <>
          <td class="govuk-table__cell govuk-table__cell--numeric">{sayCount(locale, atBasic, atBasic.of)}</td>
          <td class="govuk-table__cell govuk-table__cell--numeric">{sayCount(locale, below, atBasic.of)}</td>
          <td class="govuk-table__cell">
            {share && (
              <ShareBar
                from={share.from}
                text={text.units.shareOf(sayShare(locale, share), formatNumber(locale, atBasic.of))}
              />
            )}
          </td>
        </>
      )}
    </tr>
  )
}

const ShareBar = ({ from, text }: { from: number; text: string }) => (
  <span class="app-share">
    <svg class="app-share__bar" viewBox="0 0 100 10" width="100" height="10" aria-hidden="true" focusable="false">
      <rect class="app-share__ground" width="100" height="10" rx="2" />
      <rect class="app-share__fill" width={Math.round(from * 100)} height="10" rx="2" />
    </svg>{' '}
    {text}
  </span>
)
