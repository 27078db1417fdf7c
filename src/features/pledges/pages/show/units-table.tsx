import { SmallBurnUp } from '#platform/html/charts/index.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { isShown, type Pledge, shareReached } from '../../pledge.ts'
import type { UnitBurnUp } from '../../pledges.queries.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { sayCount, sayShare, words } from '../../words.ts'
import { ShareBar } from '../share-bar.tsx'
import { pointOf } from './burn-up-picture.tsx'
import type { ShowData } from './show.page.ts'

interface Props {
  readonly data: Pick<ShowData, 'pledge' | 'unit' | 'units'>
  readonly minimum: number
  readonly locale: Locale
}

/** Unit by unit, in the order of names: today's figure and the way so far, or that there is none to show. */
export function UnitsTable({ data: { pledge, unit, units }, minimum, locale }: Props) {
  const text = words(locale).units
  const heading = unit ? text.under(unit.name) : text.title
  const whole = pledgesUrls.show.href({ pledgeId: pledge.id })
  return (
    <section id="units">
      <h2 class="govuk-heading-m">{heading}</h2>
      <p class="govuk-body">{text.lead}</p>
      {unit && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${whole}#units`}>
            {text.whole}
          </a>
        </p>
      )}
      {units.length === 0 ? (
        <p class="govuk-body">{text.noneBelow}</p>
      ) : (
        <section class="app-scroll" aria-label={heading} tabindex={0}>
          <table class="govuk-table">
            <caption class="govuk-table__caption govuk-visually-hidden">{heading}</caption>
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                <th scope="col" class="govuk-table__header">
                  {text.unit}
                </th>
                {[text.counted, text.reached].map(title => (
                  <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                    {title}
                  </th>
                ))}
                {[text.share, text.way].map(title => (
                  <th scope="col" class="govuk-table__header">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody class="govuk-table__body">
              {units.map(each => (
                <Row unit={each} pledge={pledge} minimum={minimum} locale={locale} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p class="govuk-hint">{text.history}</p>
    </section>
  )
}

interface RowProps {
  readonly unit: UnitBurnUp
  readonly pledge: Pledge
  readonly minimum: number
  readonly locale: Locale
}

function Row({ unit, pledge, minimum, locale }: RowProps) {
  const text = words(locale).units
  const figures = unit.figures.filter(figure => isShown(figure, minimum) && figure.answered > 0)
  const last = figures.at(-1)
  const name = unit.hasUnitsBelow ? (
    <a class="govuk-link" href={`${pledgesUrls.show.href({ pledgeId: pledge.id }, { under: unit.id })}#units`}>
      {unit.name}
    </a>
  ) : (
    unit.name
  )
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">
        {name}
      </th>
      {last ? (
        <>
          <td class="govuk-table__cell govuk-table__cell--numeric">{formatNumber(locale, last.counted)}</td>
          <td class="govuk-table__cell govuk-table__cell--numeric">{sayCount(locale, last.reached)}</td>
          <td class="govuk-table__cell">
            <ShareBar from={shareReached(last).from} text={sayShare(locale, shareReached(last))} />
          </td>
          <td class="govuk-table__cell">
            <SmallBurnUp points={figures.map(pointOf)} goal={pledge.enough / 100} />
          </td>
        </>
      ) : (
        <td class="govuk-table__cell app-quiet" colspan={4}>
          {text.hidden}
        </td>
      )}
    </tr>
  )
}
