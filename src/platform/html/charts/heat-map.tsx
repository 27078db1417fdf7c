import { scaleQuantize } from 'd3-scale'
import { formatDate, formatNumber } from '#platform/i18n/index.ts'
import type { PictureFacts } from '../components/picture.tsx'
import { componentWords } from '../components/words.ts'
import { Heading, Table } from '../govuk/index.ts'
import { chartWords, inUnit, type Unit } from './chart-words.ts'

export interface HeatMapRow {
  label: string
  href?: string
  n?: string
  /** One value for each column; null when it must be hidden, undefined when nobody has answered. */
  values: readonly (number | null | undefined)[]
}

export interface HeatMapProps extends PictureFacts {
  /** What a row is: "Unit". */
  rowsAre: string
  columns: readonly string[]
  rows: readonly HeatMapRow[]
  unit: Unit
  /** The value of the darkest cell; the lightest is zero. */
  max: number
}

const shades = ['0', '1', '2', '3', '4'] as const

/** A table whose cells are shaded by their value. The value stands in each cell, so that it is its own table. */
export function HeatMap({ rowsAre, columns, rows, unit, max, ...facts }: HeatMapProps) {
  const { id, locale } = facts
  const words = chartWords(locale)
  const shade = scaleQuantize<(typeof shades)[number]>()
    .domain([0, max])
    .range([...shades])
  const cell = (value: number | null | undefined) => {
    if (value === null) return { text: words.hidden, classes: 'app-heat app-heat--hidden' }
    if (value === undefined) return { text: '–', classes: 'app-heat app-heat--none' }
    return { text: inUnit(locale, unit, value), classes: `app-heat app-heat--${shade(value)}` }
  }
  return (
    <figure class="app-picture" aria-labelledby={`${id}-title`}>
      <Heading level={facts.headingLevel ?? 2} class="govuk-heading-s app-picture__title" id={`${id}-title`}>
        {facts.title}
      </Heading>
      <section class="app-scroll" tabindex={0} aria-labelledby={`${id}-title`}>
        <Table
          classes="app-heat-map"
          caption={facts.summary}
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={[rowsAre, ...columns.map(text => ({ text, classes: 'app-heat-map__column' }))]}
          rows={rows.map(row => [{ text: <RowName {...row} /> }, ...row.values.map(cell)])}
        />
      </section>
      <figcaption class="app-picture__caption">
        <span>{facts.nText ?? componentWords(locale).answers(facts.n, formatNumber(locale, facts.n))}</span>{' '}
        <span>{formatDate(locale, facts.date)}</span>{' '}
        <span>
          {componentWords(locale).source} {facts.source}
        </span>{' '}
        {facts.hidden && <span>{facts.hidden}</span>}
      </figcaption>
    </figure>
  )
}

function RowName({ label, href, n }: HeatMapRow) {
  return (
    <>
      {href ? (
        <a class="govuk-link" href={href}>
          {label}
        </a>
      ) : (
        label
      )}
      {n && <span class="app-heat-map__n">{n}</span>}
    </>
  )
}
