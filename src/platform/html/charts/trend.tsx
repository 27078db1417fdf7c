import { scaleLinear, scaleUtc } from 'd3-scale'
import { area, line } from 'd3-shape'
import { formatDate, formatNumber, type Locale } from '#platform/i18n/index.ts'
import { Picture, type PictureFacts } from '../components/picture.tsx'
import { chartWords, inUnit, type Unit } from './chart-words.ts'

export interface TrendPoint {
  date: Date | string
  value: number
  /** The range in which the true value lies, where that is known. */
  low?: number
  high?: number
  n?: number
}

export interface TrendProps extends PictureFacts {
  points: readonly TrendPoint[]
  /** What may come, drawn dashed with its range. */
  forecast?: readonly TrendPoint[]
  goal?: { value: number; label: string }
  unit: Unit
  /** The top of the axis; the bottom is always zero. */
  max: number
}

const height = 230
const plotTop = 20
const plotBottom = 196

/** How a number moved: a line from zero-based ground, its range as a band, the last value written beside it. */
export function Trend({ points, forecast = [], goal, unit, max, ...facts }: TrendProps) {
  const { locale } = facts
  const all = [...points, ...forecast]
  const scales = scalesFor(all, max)
  const joined = forecast.length > 0 ? [...points.slice(-1), ...forecast] : []
  return (
    <Picture {...facts} table={tableOf(points, forecast, unit, locale)}>
      <svg aria-hidden="true" class="app-chart" width="100%" height={height}>
        {scales.y.ticks(4).map(tick => (
          <>
            <line class="app-chart__grid" x1="0" x2="100%" y1={scales.y(tick)} y2={scales.y(tick)} />
            <text class="app-chart__tick" x="0" y={scales.y(tick) - 4}>
              {inUnit(locale, unit, tick)}
            </text>
          </>
        ))}
        {goal && <Goal goal={goal} y={scales.y(goal.value)} />}
        {/* Stretched to the width of the page: shapes only, no words. */}
        <svg aria-hidden="true" width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
          <path class="app-trend__range" d={bandOf(points, scales)} />
          <path class="app-trend__range app-trend__range--forecast" d={bandOf(joined, scales)} />
          <path class="app-trend__line" d={lineOf(points, scales)} />
          <path class="app-trend__line app-trend__line--forecast" d={lineOf(joined, scales)} />
        </svg>
        {points.map(point => (
          <circle class="app-trend__dot" cx={`${xOf(point, scales)}%`} cy={scales.y(point.value)} r="4.5" />
        ))}
        <LastValue point={points.at(-1)} scales={scales} unit={unit} locale={locale} />
        {forecast.length > 0 && <LastValue point={forecast.at(-1)} scales={scales} unit={unit} locale={locale} />}
        <DateLabels all={all} scales={scales} locale={locale} />
      </svg>
    </Picture>
  )
}

type Scales = ReturnType<typeof scalesFor>

function scalesFor(points: readonly TrendPoint[], max: number) {
  const times = points.map(point => timeOf(point))
  const x = scaleUtc()
    .domain([Math.min(...times), Math.max(...times)])
    .range([8, 94])
  const y = scaleLinear().domain([0, max]).range([plotBottom, plotTop])
  return { x, y }
}

function timeOf({ date }: TrendPoint): number {
  return (typeof date === 'string' ? new Date(`${date}T00:00:00Z`) : date).getTime()
}

function xOf(point: TrendPoint, { x }: Scales): number {
  return Math.round(x(timeOf(point)) * 100) / 100
}

function lineOf(points: readonly TrendPoint[], scales: Scales): string {
  const draw = line<TrendPoint>(
    point => xOf(point, scales),
    point => scales.y(point.value),
  )
  return draw.digits(1)([...points]) ?? ''
}

function bandOf(points: readonly TrendPoint[], scales: Scales): string {
  if (!points.some(point => point.low !== undefined && point.high !== undefined)) return ''
  const draw = area<TrendPoint>(
    point => xOf(point, scales),
    point => scales.y(point.low ?? point.value),
    point => scales.y(point.high ?? point.value),
  )
  return draw.digits(1)([...points]) ?? ''
}

function Goal({ goal, y }: { goal: { value: number; label: string }; y: number }) {
  return (
    <>
      <line class="app-chart__goal" x1="0" x2="100%" y1={y} y2={y} />
      <text class="app-chart__text app-chart__text--end" x="100%" y={y - 6}>
        {goal.label}
      </text>
    </>
  )
}

interface LastValueProps {
  point: TrendPoint | undefined
  scales: Scales
  unit: Unit
  locale: Locale
}

function LastValue({ point, scales, unit, locale }: LastValueProps) {
  if (!point) return null
  return (
    <text class="app-chart__value" x={`${xOf(point, scales)}%`} y={scales.y(point.value) - 12}>
      {inUnit(locale, unit, point.value)}
    </text>
  )
}

function DateLabels({ all, scales, locale }: { all: readonly TrendPoint[]; scales: Scales; locale: Locale }) {
  const first = all[0]
  const last = all.at(-1)
  if (!first || !last) return null
  return (
    <>
      <text class="app-chart__tick" x="0" y={height - 8}>
        {formatDate(locale, first.date)}
      </text>
      {last !== first && (
        <text class="app-chart__tick app-chart__text--end" x={`${Math.max(xOf(last, scales), 94)}%`} y={height - 8}>
          {formatDate(locale, last.date)}
        </text>
      )}
    </>
  )
}

function tableOf(points: readonly TrendPoint[], forecast: readonly TrendPoint[], unit: Unit, locale: Locale) {
  const words = chartWords(locale)
  const ranges = [...points, ...forecast].some(point => point.low !== undefined)
  const counts = points.some(point => point.n !== undefined)
  const row = (point: TrendPoint, note = '') => [
    formatDate(locale, point.date) + note,
    numeric(inUnit(locale, unit, point.value)),
    ...(ranges
      ? [point.low, point.high].map(value => numeric(value === undefined ? '–' : inUnit(locale, unit, value)))
      : []),
    ...(counts ? [numeric(point.n === undefined ? '–' : formatNumber(locale, point.n))] : []),
  ]
  return {
    head: [
      words.date,
      numeric(unit === 'percent' ? words.share : words.value),
      ...(ranges ? [numeric(words.low), numeric(words.high)] : []),
      ...(counts ? [numeric(words.people)] : []),
    ],
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
