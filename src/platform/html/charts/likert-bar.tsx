import { scaleLinear } from 'd3-scale'
import { formatNumber, formatPercent, type Locale } from '#platform/i18n/index.ts'
import { Picture, type PictureFacts } from '../components/picture.tsx'
import { chartWords } from './chart-words.ts'

export interface LikertRow {
  label: string
  /** One count for each level, in their order; null when the row must be hidden. */
  counts: readonly number[] | null
}

export interface LikertBarProps extends PictureFacts {
  /** Four levels, or five with a neutral one in the middle; the least agreeing first. */
  levels: readonly string[]
  rows: readonly LikertRow[]
}

const height = 28

/** Statements that people agree with or not: what disagrees lies left of the middle, what agrees right of it. */
export function LikertBar({ levels, rows, ...facts }: LikertBarProps) {
  const words = chartWords(facts.locale)
  const tones = tonesOf(levels.length)
  const reach = Math.max(...rows.map(row => farthest(row.counts)), 0.01)
  const percent = scaleLinear().domain([-reach, reach]).range([0, 100])
  return (
    <Picture
      {...facts}
      table={{
        head: [words.statement, ...[...levels, words.answers].map(text => ({ text, format: 'numeric' }))],
        firstCellIsHeader: true,
        rows: rows.map(row => [row.label, ...cellsOf(row, levels.length, facts.locale)]),
      }}
    >
      <ul class="app-chart-key">
        {levels.map((level, place) => (
          <li class="app-chart-key__item">
            <svg aria-hidden="true" class="app-chart-key__swatch" width="18" height="18">
              <rect class={`app-tone-${tones[place]}`} width="18" height="18" rx="3" />
            </svg>
            <span>{level}</span>
          </li>
        ))}
      </ul>
      {rows.map(row => (
        <div class="app-likert__row">
          <p class="app-likert__label">{row.label}</p>
          {row.counts === null ? (
            <p class="app-likert__hidden">{words.hidden}</p>
          ) : (
            <Bar counts={row.counts} tones={tones} percent={percent} locale={facts.locale} />
          )}
        </div>
      ))}
    </Picture>
  )
}

interface BarProps {
  counts: readonly number[]
  tones: readonly number[]
  percent: (share: number) => number
  locale: Locale
}

function Bar({ counts, tones, percent, locale }: BarProps) {
  const shares = sharesOf(counts)
  const { against, balance } = sidesOf(shares)
  let from = -against - balance / 2
  return (
    <svg aria-hidden="true" class="app-chart" width="100%" height={height}>
      {shares.map((share, place) => {
        const left = percent(from)
        const right = percent(from + share)
        from += share
        return (
          <>
            <rect
              class={`app-tone-${tones[place]}`}
              x={`${left.toFixed(2)}%`}
              width={`${(right - left).toFixed(2)}%`}
              height={height}
            />
            {right - left >= 12 && (
              <text
                class={`app-chart__inside app-on-tone-${tones[place]}`}
                x={`${((left + right) / 2).toFixed(2)}%`}
                y="19"
              >
                {formatPercent(locale, share)}
              </text>
            )}
          </>
        )
      })}
      <line class="app-chart__axis" x1="50%" x2="50%" y1="0" y2={height} />
    </svg>
  )
}

/** Tones 1 and 2 disagree, 3 is neutral, 4 and 5 agree. */
function tonesOf(count: number): readonly number[] {
  if (count === 4) return [1, 2, 4, 5]
  if (count === 5) return [1, 2, 3, 4, 5]
  throw new Error(`A Likert bar has four or five levels, not ${count}.`)
}

function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0) || 1
  return counts.map(count => count / total)
}

function sidesOf(shares: readonly number[]): { against: number; balance: number; agree: number } {
  const sum = (from: number, to: number) => shares.slice(from, to).reduce((total, share) => total + share, 0)
  const half = Math.floor(shares.length / 2)
  return {
    against: sum(0, half),
    balance: sum(half, shares.length - half),
    agree: sum(shares.length - half, shares.length),
  }
}

function farthest(counts: readonly number[] | null): number {
  if (counts === null) return 0
  const { against, balance, agree } = sidesOf(sharesOf(counts))
  return Math.max(against, agree) + balance / 2
}

function cellsOf(row: LikertRow, levels: number, locale: Locale) {
  if (row.counts === null) return [{ text: chartWords(locale).hidden, colspan: levels + 1, format: 'numeric' }]
  const total = row.counts.reduce((sum, count) => sum + count, 0)
  return [...row.counts, total].map(count => ({ text: formatNumber(locale, count), format: 'numeric' }))
}
