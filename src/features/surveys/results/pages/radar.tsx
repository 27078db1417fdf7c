import { Picture, type PictureFacts } from '#platform/html/components/index.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { resultWords, sayShare } from '../words.ts'

interface RadarProps extends PictureFacts {
  readonly axes: readonly string[]
  /** Shares from 0 to 1, one for each axis; nothing for what may not be told. At most four lines can be told apart. */
  readonly rows: readonly Row[]
}

interface Row {
  readonly label: string
  readonly people: number
  readonly values: readonly (number | undefined)[]
}

const size = 300
const centre = size / 2
const reach = 118
const dashes = ['', '9 5', '2 4', '12 4 2 4']

/** One ring for each group over all areas; the axes are numbered, and the table under it says the same. */
export function Radar({ axes, rows, ...facts }: RadarProps) {
  const { locale } = facts
  const t = resultWords(locale)
  const at = (place: number, share: number) => {
    const angle = (place / axes.length) * 2 * Math.PI - Math.PI / 2
    const round = (value: number) => Math.round(value * 10) / 10
    return [round(centre + Math.cos(angle) * reach * share), round(centre + Math.sin(angle) * reach * share)] as const
  }
  const ring = (share: number) => axes.map((_, place) => at(place, share).join(',')).join(' ')
  // Where a share may not be told, the line stays open.
  const line = (values: Row['values']) =>
    [...values, values[0]]
      .map((value, place, all) =>
        value === undefined ? '' : `${all[place - 1] === undefined ? 'M' : 'L'}${at(place, value)}`,
      )
      .join(' ')
  return (
    <Picture
      {...facts}
      table={{
        head: [
          t.areas,
          ...rows.map(({ label, people }) => ({
            text: `${label} (${formatNumber(locale, people)})`,
            format: 'numeric',
          })),
        ],
        firstCellIsHeader: true,
        rows: axes.map((axis, place) => [
          `${place + 1}. ${axis}`,
          ...rows.map(({ values }) => ({ text: sayShare(locale, values[place]), format: 'numeric' })),
        ]),
      }}
    >
      <svg aria-hidden="true" class="app-chart" viewBox={`0 0 ${size} ${size}`} width="100%" height="340">
        {[0.25, 0.5, 0.75, 1].map(share => (
          <polygon class="app-chart__grid" fill="none" points={ring(share)} />
        ))}
        {axes.map((_, place) => {
          const [x, y] = at(place, 1)
          const [textX, textY] = at(place, 1.15)
          return (
            <>
              <line class="app-chart__grid" x1={centre} y1={centre} x2={x} y2={y} />
              <text class="app-chart__tick" text-anchor="middle" x={textX} y={textY + 5}>
                {place + 1}
              </text>
            </>
          )
        })}
        {rows.slice(0, dashes.length).map(({ values }, row) => (
          <path class="app-trend__line" fill="none" stroke-dasharray={dashes[row]} d={line(values)} />
        ))}
      </svg>
      <ul class="app-chart-key">
        {rows.slice(0, dashes.length).map(({ label }, line) => (
          <li class="app-chart-key__item">
            <svg aria-hidden="true" class="app-chart-key__swatch" width="36" height="18">
              <line class="app-trend__line" x1="0" x2="36" y1="9" y2="9" stroke-dasharray={dashes[line]} />
            </svg>
            <span>{label}</span>
          </li>
        ))}
      </ul>
      <ol class="govuk-list govuk-list--number">
        {axes.map(axis => (
          <li>{axis}</li>
        ))}
      </ol>
    </Picture>
  )
}
