import { scaleLinear } from 'd3-scale'
import { formatNumber, formatPercent } from '#platform/i18n/index.ts'
import { Picture, type PictureFacts } from '../components/picture.tsx'
import { chartWords } from './chart-words.ts'
import { fillOf, Hatch, rampOf, type Step } from './ramp.tsx'

export interface DistributionPart {
  label: string
  count: number
}

export interface DistributionBarProps extends PictureFacts {
  /** Ordered, lowest first, at most four. Counts that must be hidden mean that the whole picture is left out. */
  parts: readonly DistributionPart[]
}

interface Segment extends DistributionPart {
  step: Step
  share: number
  from: number
}

/** How many stand at each level: one bar, every part labelled under it. */
export function DistributionBar({ parts, ...facts }: DistributionBarProps) {
  const { id, locale } = facts
  const words = chartWords(locale)
  const segments = segmentsOf(parts)
  const percent = scaleLinear().domain([0, 1]).range([0, 100])
  return (
    <Picture
      {...facts}
      table={{
        head: [words.level, { text: words.people, format: 'numeric' }, { text: words.share, format: 'numeric' }],
        firstCellIsHeader: true,
        rows: segments.map(({ label, count, share }) => [
          label,
          { text: formatNumber(locale, count), format: 'numeric' },
          { text: formatPercent(locale, share), format: 'numeric' },
        ]),
      }}
    >
      <svg aria-hidden="true" class="app-chart" width="100%" height="46">
        <Hatch id={id} />
        {segments.map(({ share, from, step }) => (
          <rect
            {...fillOf(step, id)}
            x={`${percent(from).toFixed(2)}%`}
            width={`${percent(share).toFixed(2)}%`}
            height="46"
          />
        ))}
        {segments
          .filter(({ share }) => share >= 0.13)
          .map(({ share, from, step }) => (
            <text class={`app-chart__inside app-on-${step}`} x={`${percent(from + share / 2).toFixed(2)}%`} y="29">
              {formatPercent(locale, share)}
            </text>
          ))}
      </svg>
      <ul class="app-chart-key">
        {segments.map(({ label, count, share, step }) => (
          <li class="app-chart-key__item">
            <Swatch id={id} step={step} />
            <span>
              {label} <b>{formatNumber(locale, count)}</b> ({formatPercent(locale, share)})
            </span>
          </li>
        ))}
      </ul>
    </Picture>
  )
}

export function Swatch({ id, step }: { id: string; step: Step }) {
  return (
    <svg aria-hidden="true" class="app-chart-key__swatch" width="18" height="18">
      <rect {...fillOf(step, id)} width="18" height="18" rx="3" />
    </svg>
  )
}

function segmentsOf(parts: readonly DistributionPart[]): Segment[] {
  const ramp = rampOf(parts.length)
  const total = parts.reduce((sum, { count }) => sum + count, 0) || 1
  let from = 0
  return parts.map((part, place) => {
    const segment = { ...part, step: ramp[place] ?? 1, share: part.count / total, from }
    from += segment.share
    return segment
  })
}
