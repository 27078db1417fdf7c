import type { ComponentChildren } from 'preact'
import { formatNumber, formatPercent, type Locale } from '#platform/i18n/index.ts'
import { textIn } from '../../../questionnaire/questionnaire.ts'
import type { Area } from '../../areas.ts'
import type { Compared } from '../../compare-two.ts'
import type { ItemFigures } from '../../item-figures.ts'
import { resultWords, sayFavourable, sayItem, sayPart, sayPoints } from '../../words.ts'
import { ShareBar } from '../share-bar.tsx'

export type Names = readonly [string, string]

const bar = 48
const idOf = ({ sides: [{ item }] }: Compared) => `item-${item.key}`

interface AreaProps {
  readonly area: Area
  readonly items: readonly Compared[]
  readonly names: Names
  readonly locale: Locale
}

/** The questions of an area: the share in favour of both, and how far they are apart. */
export function AreaOfTwo({ area, items, names, locale }: AreaProps) {
  const t = resultWords(locale)
  const heading = textIn(area.title, locale)
  const keys = new Set(area.items.map(({ key }) => key))
  return (
    <section class="app-scroll" aria-label={heading} tabindex={0}>
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--m">{heading}</caption>
        <Head columns={[t.questionColumn, ...names, t.compare.difference]} />
        <tbody class="govuk-table__body">
          {items
            .filter(({ sides: [{ item }] }) => keys.has(item.key))
            .map(one => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header govuk-!-font-weight-regular">
                  <a class="govuk-link" href={`#${idOf(one)}`}>
                    {sayPart(locale, one.sides[0].item)}
                  </a>
                </th>
                {one.sides.map(({ share }) => (
                  <Share share={share?.value} locale={locale} />
                ))}
                <td class="govuk-table__cell">{sayApart(locale, one)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}

/** One question with every choice of both, their averages and how many that is. */
export function EachOfTwo({ one, names, locale }: { one: Compared; names: Names; locale: Locale }) {
  const t = resultWords(locale)
  const { sides } = one
  const [{ item }] = sides
  const heading = sayItem(locale, item)
  if (sides.every(({ told }) => !told)) return null
  const percent = (value: number) => formatPercent(locale, value)
  const number = (value: number) => formatNumber(locale, Math.round(value * 100) / 100)
  const isTold = sides.some(({ full }) => full)
  return (
    <section class="app-scroll" id={idOf(one)} aria-label={heading} tabindex={0}>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h3>
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-visually-hidden">{heading}</caption>
        <Head columns={[t.question.answer, ...names]} />
        <tbody class="govuk-table__body">
          {isTold &&
            item.told.map(({ text }, at) => (
              <Line name={textIn(text, locale)} strong={item.favourable.includes(at)}>
                {sides.map(side => (
                  <Share share={shareAt(side, at)} count={side.full?.[at]} locale={locale} />
                ))}
              </Line>
            ))}
          <Line name={isTold ? t.compare.inBold : `${t.inFavour}: ${sayFavourable(locale, item)}`} strong>
            {sides.map(({ share }) => (
              <Cell
                text={share && t.compare.interval(percent(share.value), percent(share.low), percent(share.high))}
                none={t.notShown}
              />
            ))}
          </Line>
          {sides.some(({ mean }) => mean) && (
            <Line name={t.compare.average}>
              {sides.map(({ mean }) => (
                <Cell
                  text={mean && t.compare.interval(number(mean.value), number(mean.low), number(mean.high))}
                  none={t.notShown}
                />
              ))}
            </Line>
          )}
          <Line name={t.answersColumn}>
            {sides.map(({ told }) => (
              <Cell text={told && formatNumber(locale, told[0])} none={t.notShown} />
            ))}
          </Line>
          {one.apart && (
            <Line name={t.compare.difference}>
              <td class="govuk-table__cell" colspan={2}>
                {sayApart(locale, one)}
              </td>
            </Line>
          )}
        </tbody>
      </table>
      {!isTold && <p class="govuk-hint">{t.question.onlyShare}</p>}
    </section>
  )
}

const shareAt = ({ full }: ItemFigures, at: number): number | undefined =>
  full &&
  (full[at] ?? 0) /
    Math.max(
      1,
      full.reduce((sum, count) => sum + count, 0),
    )

function sayApart(locale: Locale, { apart }: Compared): string {
  if (!apart) return '–'
  const points = sayPoints(locale, apart.difference)
  return apart.stands ? `${points}, ${resultWords(locale).clearly}` : points
}

const Head = ({ columns }: { columns: readonly string[] }) => (
  <thead class="govuk-table__head">
    <tr class="govuk-table__row">
      {columns.map(column => (
        <th scope="col" class="govuk-table__header">
          {column}
        </th>
      ))}
    </tr>
  </thead>
)

function Line({ name, strong, children }: { name: string; strong?: boolean; children: ComponentChildren }) {
  return (
    <tr class="govuk-table__row">
      <th scope="row" class={strong ? 'govuk-table__header' : 'govuk-table__header govuk-!-font-weight-regular'}>
        {name}
      </th>
      {children}
    </tr>
  )
}

const Cell = ({ text, none }: { text: string | undefined; none: string }) => (
  <td class={text === undefined ? 'govuk-table__cell app-quiet' : 'govuk-table__cell'}>{text ?? none}</td>
)

function Share({ share, count, locale }: { share: number | undefined; count?: number | undefined; locale: Locale }) {
  if (share === undefined) return <Cell text={undefined} none={resultWords(locale).notShown} />
  return (
    <td class="govuk-table__cell">
      <ShareBar share={share} width={bar} locale={locale} />
      {count !== undefined && ` (${formatNumber(locale, count)})`}
    </td>
  )
}
