import { Picture, type PictureFacts } from '../components/picture.tsx'
import { names } from '../govuk/attributes.ts'
import { chartWords } from './chart-words.ts'

export interface AreaLevel {
  title: string
  /** From 1; null when nothing has been answered yet. */
  level: number | null
  /** The level the last time, if there was one. */
  before?: number | null
  /** In words, such as "quite sure". */
  confidence?: string
}

export interface AreaPictureProps extends PictureFacts {
  areas: readonly AreaLevel[]
  /** Names of the levels, lowest first. */
  levels: readonly string[]
}

/** One small staircase for each area: the steps that are reached are filled, and the words say which. */
export function AreaPicture({ areas, levels, ...facts }: AreaPictureProps) {
  const words = chartWords(facts.locale)
  const nameOf = (level: number | null | undefined) => levels[(level ?? 0) - 1] ?? words.notAnswered
  const showsBefore = areas.some(area => area.before)
  const showsConfidence = areas.some(area => area.confidence)
  return (
    <Picture
      {...facts}
      table={{
        head: [
          words.area,
          words.now,
          ...(showsConfidence ? [words.confidence] : []),
          ...(showsBefore ? [words.before] : []),
        ],
        firstCellIsHeader: true,
        rows: areas.map(area => [
          area.title,
          nameOf(area.level),
          ...(showsConfidence ? [area.confidence ?? '–'] : []),
          ...(showsBefore ? [area.before ? nameOf(area.before) : '–'] : []),
        ]),
      }}
    >
      <div class="app-areas">
        {areas.map(area => (
          <div class={names('app-areas__page', area.level === null && 'app-areas__page--open')}>
            <p class="app-areas__title">{area.title}</p>
            <Staircase area={area} steps={levels.length} before={words.before} />
            <p class="app-areas__level">{nameOf(area.level)}</p>
            {area.confidence && <p class="app-areas__note">{area.confidence}</p>}
          </div>
        ))}
      </div>
    </Picture>
  )
}

const height = 60

function Staircase({ area, steps, before }: { area: AreaLevel; steps: number; before: string }) {
  const width = 100 / steps
  return (
    <svg aria-hidden="true" class="app-chart" width="100%" height={height + 4}>
      {Array.from({ length: steps }, (_, place) => {
        const tall = (height * (place + 1)) / steps
        return (
          <rect
            class={place < (area.level ?? 0) ? 'app-stair app-stair--reached' : 'app-stair'}
            x={`${(place * width + 1).toFixed(2)}%`}
            y={height - tall + 2}
            width={`${(width - 2).toFixed(2)}%`}
            height={tall}
            rx="2"
          />
        )
      })}
      {area.before && area.before !== area.level ? (
        <text
          class="app-stair__before"
          x={`${((area.before - 0.5) * width).toFixed(2)}%`}
          y={beforeAt(area.before, steps)}
        >
          {before}
        </text>
      ) : null}
    </svg>
  )
}

/** Just above the step where one stood before. */
function beforeAt(level: number, steps: number): number {
  return Math.max(12, height - (height * level) / steps - 3)
}
