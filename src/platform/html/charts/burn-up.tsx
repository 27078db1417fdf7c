import { scaleLinear, scaleUtc } from 'd3-scale'
import { area, line } from 'd3-shape'
import { formatDate, formatNumber, type Locale } from '#platform/i18n/index.ts'
import { Picture, type PictureFacts } from '../components/picture.tsx'
import { chartWords, inUnit } from './chart-words.ts'

export interface BurnUpPoint {
  date: Date | string
  /** A share from 0 to 1; `low` and `high` where it is known as a range. */
  value: number
  low?: number
  high?: number
  /** How many people it is about. */
  n?: number
}

export interface BurnUpProps extends PictureFacts {
  points: readonly BurnUpPoint[]
  /** What may come: the middle, and the range in which it will most likely lie. */
  forecast?: readonly BurnUpPoint[]
  /** The promise: this share by this day. */
  goal: { value: number; date: Date | string; label: string }
}

const height = 250
const plotTop = 26
const plotBottom = 214

/** How far a promise has come: the way so far, the fan of what may come, and the goal with its day. */
export function BurnUp({ points, forecast = [], goal, ...facts }: BurnUpProps) {
  const { locale } = facts
  const scales = scalesFor([...points, ...forecast, goal])
  const fan = forecast.length > 0 ? [...points.slice(-1), ...forecast] : []
  const at = { x: xOf(goal, scales), y: scales.y(goal.value) }
  return (
    <Picture {...facts} table={tableOf(points, forecast, locale)}>
      <svg aria-hidden="true" class="app-chart" width="100%" height={height}>
        {[0, 0.25, 0.5, 0.75, 1].map(tick => (
          <>
            <line class="app-chart__grid" x1="0" x2="100%" y1={scales.y(tick)} y2={scales.y(tick)} />
            <text class="app-chart__tick" x="0" y={scales.y(tick) - 4}>
              {inUnit(locale, 'percent', tick)}
            </text>
          </>
        ))}
        {/* Stretched to the width of the page: shapes only, no words. */}
        <svg aria-hidden="true" width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
          <path class="app-trend__range" d={bandOf(points, scales)} />
          <path class="app-trend__range app-trend__range--forecast" d={bandOf(fan, scales)} />
          <path class="app-trend__line" d={lineOf(points, scales)} />
          <path class="app-trend__line app-trend__line--forecast" d={lineOf(fan, scales)} />
        </svg>
        <line class="app-chart__goal" x1={`${at.x}%`} x2={`${at.x}%`} y1={at.y} y2={plotBottom} />
        <line class="app-chart__goal" x1={`${Math.max(8, at.x - 8)}%`} x2={`${at.x}%`} y1={at.y} y2={at.y} />
        <circle class="app-trend__dot" cx={`${at.x}%`} cy={at.y} r="5" />
        <text class="app-chart__text app-chart__text--end" x={`${Math.max(at.x - 1, 50)}%`} y={plotBottom - 8}>
          {goal.label}
        </text>
        {points.map(point => (
          <circle class="app-trend__dot" cx={`${xOf(point, scales)}%`} cy={scales.y(point.value)} r="4" />
        ))}
        <Value point={points.at(-1)} scales={scales} locale={locale} />
        <DateLabels from={points[0] ?? goal} to={forecast.at(-1) ?? goal} locale={locale} />
      </svg>
    </Picture>
  )
}

/** The same in a row of a table: the way so far, zero-based, as high as a line of text. */
export function SmallBurnUp({ points, goal }: { points: readonly BurnUpPoint[]; goal: number }) {
  if (points.length < 2) return null
  const times = points.map(timeOf)
  const x = scaleUtc()
    .domain([Math.min(...times), Math.max(...times)])
    .range([1, 99])
  const y = scaleLinear().domain([0, 1]).range([27, 2])
  const scales = { x, y }
  return (
    <svg class="app-chart" viewBox="0 0 100 28" width="100" height="28" aria-hidden="true" focusable="false">
      <line class="app-chart__grid" x1="0" x2="100" y1="27" y2="27" />
      <line class="app-chart__goal" x1="0" x2="100" y1={y(goal)} y2={y(goal)} />
      <path class="app-trend__range" d={bandOf(points, scales)} />
      <path class="app-trend__line" d={lineOf(points, scales)} />
    </svg>
  )
}

type Scales = ReturnType<typeof scalesFor>

function scalesFor(points: readonly Pick<BurnUpPoint, 'date'>[]) {
  const times = points.map(timeOf)
  const x = scaleUtc()
    .domain([Math.min(...times), Math.max(...times)])
    .range([9, 94])
  const y = scaleLinear().domain([0, 1]).range([plotBottom, plotTop])
  return { x, y }
}

function timeOf({ date }: Pick<BurnUpPoint, 'date'>): number {
  return (typeof date === 'string' ? new Date(`${date}T00:00:00Z`) : date).getTime()
}

function xOf(point: Pick<BurnUpPoint, 'date'>, { x }: Scales): number {
  return Math.round(x(timeOf(point)) * 100) / 100
}

function lineOf(points: readonly BurnUpPoint[], scales: Scales): string {
  const draw = line<BurnUpPoint>(
    point => xOf(point, scales),
    point => scales.y(point.value),
  )
  return draw.digits(1)([...points]) ?? ''
}

function bandOf(points: readonly BurnUpPoint[], scales: Scales): string {
  if (!points.some(({ low }) => low !== undefined)) return ''
  const draw = area<BurnUpPoint>(
    point => xOf(point, scales),
    point => scales.y(point.low ?? point.value),
    point => scales.y(point.high ?? point.value),
  )
  return draw.digits(1)([...points]) ?? ''
}

function Value({ point, scales, locale }: { point: BurnUpPoint | undefined; scales: Scales; locale: Locale }) {
  if (!point) return null
  return (
    <text class="app-chart__value" x={`${xOf(point, scales)}%`} y={scales.y(point.value) - 12}>
      {inUnit(locale, 'percent', point.value)}
    </text>
  )
}

function DateLabels({
  from,
  to,
  locale,
}: {
  from: Pick<BurnUpPoint, 'date'>
  to: Pick<BurnUpPoint, 'date'>
  locale: Locale
}) {
  return (
    <>
      <text class="app-chart__tick" x="0" y={height - 8}>
        {formatDate(locale, from.date)}
      </text>
      <text class="app-chart__tick app-chart__text--end" x="100%" y={height - 8}>
        {formatDate(locale, to.date)}
      </text>
    </>
  )
}

function tableOf(points: readonly BurnUpPoint[], forecast: readonly BurnUpPoint[], locale: Locale) {
  const words = chartWords(locale)
  const say = (value: number | undefined) => numeric(value === undefined ? '–' : inUnit(locale, 'percent', value))
  const row = ({ date, value, low, high, n }: BurnUpPoint, note = '') => [
    formatDate(locale, date) + note,
    say(value),
    say(low),
    say(high),
    numeric(n === undefined ? '–' : formatNumber(locale, n)),
  ]
  return {
    head: [words.date, ...[words.share, words.low, words.high, words.people].map(numeric)],
    firstCellIsHeader: true,
    rows: [
      ...points.map(point => row(point)),
      ...forecast.map(point => row(point, ` (${words.forecast.toLowerCase()})`)),
    ],
  }
}

function numeric(text: string) {
  return { text, format: 'numeric' }
}
