import { scaleLinear } from 'd3-scale'
import { Picture, type PictureFacts } from '../components/picture.tsx'
import { chartWords, inUnit, type Unit } from './chart-words.ts'

export interface SlopeLine {
  label: string
  before: number
  now: number
}

export interface SlopeProps extends PictureFacts {
  beforeLabel: string
  nowLabel: string
  lines: readonly SlopeLine[]
  unit: Unit
}

const top = 34
const lineHeight = 19

/** Then and now: one line for each thing, labelled where it ends. */
export function Slope({ beforeLabel, nowLabel, lines, unit, ...facts }: SlopeProps) {
  const { locale } = facts
  const words = chartWords(locale)
  const labels = lines.map(line => inTwoLines(line.label))
  const rooms = labels.map(label => label.length * lineHeight + 3)
  const height =
    Math.max(
      200,
      rooms.reduce((sum, room) => sum + room + 5, 0),
    ) +
    top +
    10
  const y = scaleLinear()
    .domain(extentOf(lines))
    .range([height - 12, top])
  const said = (value: number) => inUnit(locale, unit, value)
  const beforeAt = spread(
    lines.map(line => y(line.before)),
    lines.map(() => lineHeight),
    height,
  )
  const nowAt = spread(
    lines.map(line => y(line.now)),
    rooms,
    height,
  )
  return (
    <Picture
      {...facts}
      table={{
        head: [words.area, ...[beforeLabel, nowLabel].map(text => ({ text, format: 'numeric' }))],
        firstCellIsHeader: true,
        rows: lines.map(line => [
          line.label,
          { text: said(line.before), format: 'numeric' },
          { text: said(line.now), format: 'numeric' },
        ]),
      }}
    >
      <svg aria-hidden="true" class="app-chart app-slope" width="100%" height={height}>
        <text class="app-chart__head app-chart__text--end" x="11%" y="16">
          {beforeLabel}
        </text>
        <text class="app-chart__head" x="45%" y="16">
          {nowLabel}
        </text>
        <line class="app-chart__axis" x1="13%" x2="13%" y1={top - 10} y2={height} />
        <line class="app-chart__axis" x1="43%" x2="43%" y1={top - 10} y2={height} />
        {lines.map((line, place) => (
          <g class={`app-slope--${direction(line)}`}>
            <line class="app-slope__lead" x1="11.5%" x2="13%" y1={beforeAt[place]} y2={y(line.before)} />
            <line class="app-slope__lead" x1="43%" x2="44.5%" y1={y(line.now)} y2={nowAt[place]} />
            <line class="app-slope__line" x1="13%" x2="43%" y1={y(line.before)} y2={y(line.now)} />
            <circle class="app-slope__dot app-slope__dot--before" cx="13%" cy={y(line.before)} r="4.5" />
            <circle class="app-slope__dot" cx="43%" cy={y(line.now)} r="4.5" />
            <text class="app-chart__text app-chart__text--end" x="11%" y={(beforeAt[place] ?? 0) + 5}>
              {said(line.before)}
            </text>
            <text class="app-chart__text" x="45%" y={(nowAt[place] ?? 0) + 5}>
              <tspan class="app-chart__strong">{said(line.now)}</tspan> {labels[place]?.[0]}
              {labels[place]?.[1] && (
                <tspan x="45%" dy={lineHeight}>
                  {labels[place][1]}
                </tspan>
              )}
            </text>
          </g>
        ))}
      </svg>
    </Picture>
  )
}

/** A phone has room for seventeen characters beside the lines. */
function inTwoLines(label: string): string[] {
  if (label.length <= 17) return [label]
  const middle = label.length / 2
  const spaces = [...label.matchAll(/ /g)].map(match => match.index)
  const nearest = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  return nearest === undefined ? [label] : [label.slice(0, nearest), label.slice(nearest + 1)]
}

/** The values fill the height: a slope shows movement, not size, so it needs no zero. */
function extentOf(lines: readonly SlopeLine[]): [number, number] {
  const values = lines.flatMap(line => [line.before, line.now])
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return low === high ? [low - 1, high + 1] : [low, high]
}

function direction({ before, now }: SlopeLine): 'up' | 'down' | 'level' {
  if (now === before) return 'level'
  return now > before ? 'up' : 'down'
}

/** Moves labels apart that would overlap, keeping their order and staying inside the picture. */
function spread(places: readonly number[], rooms: readonly number[], height: number): number[] {
  const labels = places.map((place, index) => ({ place, index, room: rooms[index] ?? lineHeight }))
  labels.sort((a, b) => a.place - b.place)
  let floor = top
  for (const label of labels) {
    label.place = Math.max(label.place, floor)
    floor = label.place + label.room
  }
  let ceiling = height
  for (const label of labels.toReversed()) {
    label.place = Math.min(label.place, ceiling - label.room)
    ceiling = label.place
  }
  const placed = [...places]
  for (const { place, index } of labels) placed[index] = place
  return placed
}
