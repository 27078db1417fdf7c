import { scaleUtc } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import type { Framework } from '#features/skills/index.ts'
import { Picture } from '#platform/html/components/picture.tsx'
import { calendarDay } from '#platform/i18n/index.ts'
import { type Step, turnsOf } from '../../over-time/over-time.ts'
import { scales } from '../../scales.ts'
import { words } from '../../words.ts'
import { type Ctx, day } from '../passport-frame.tsx'

export interface Row {
  readonly name: string
  readonly steps: readonly Step[]
}

interface Props {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly rows: readonly Row[]
  /** How many answers it rests on. */
  readonly answers: number
  readonly framework: Pick<Framework, 'levels' | 'confidence'>
  readonly ctx: Ctx
}

const height = 60
const foot = 8

/** One staircase through time for each area or skill, all over the same days; the table says when which level was said. */
export function OverTimePicture({ id, title, source, rows, answers, framework, ctx }: Props) {
  const w = words(ctx.locale)
  const { levelName } = scales(framework)
  const last = rows.flatMap(({ steps }) => steps.map(({ at }) => at.getTime()))
  const domain = [Math.min(...last), Math.max(...last)] as const
  const nameOf = (steps: readonly Step[]) => levelName(steps.at(-1)?.level ?? 0)
  return (
    <Picture
      id={id}
      title={title}
      summary={rows.map(({ name, steps }) => w.overTime.summary(name, nameOf(steps))).join('. ')}
      n={answers}
      nText={w.overTime.answers(answers)}
      date={calendarDay(ctx.organisation.timeZone, new Date(domain[1]))}
      source={source}
      locale={ctx.locale}
      table={{
        head: [w.result.skill, w.overTime.when, w.result.level],
        firstCellIsHeader: true,
        rows: rows.flatMap(({ name, steps }) =>
          turnsOf(steps).map(({ at, level }) => [name, day(ctx, at), levelName(level)]),
        ),
      }}
    >
      <div class="app-areas">
        {rows.map(({ name, steps }) => (
          <div class="app-areas__page">
            <p class="app-areas__title">{name}</p>
            <Staircase steps={steps} levels={framework.levels.length} domain={domain} />
            <p class="app-areas__level">{nameOf(steps)}</p>
            <p class="app-areas__note">
              {day(ctx, new Date(domain[0]))} – {day(ctx, new Date(domain[1]))}
            </p>
          </div>
        ))}
      </div>
    </Picture>
  )
}

interface StaircaseProps {
  readonly steps: readonly Step[]
  readonly levels: number
  readonly domain: readonly [number, number]
}

function Staircase({ steps, levels, domain }: StaircaseProps) {
  const x = scaleUtc()
    .domain(domain[0] === domain[1] ? [domain[0] - 1, domain[1] + 1] : [...domain])
    .range([3, 97])
  const y = (level: number) => height - foot - ((level - 1) / Math.max(1, levels - 1)) * (height - 2 * foot)
  const path = line<Step>(
    ({ at }) => x(at),
    ({ level }) => y(level),
  )
    .curve(curveStepAfter)
    .digits(1)
  const end = steps.at(-1)
  const drawn = end ? [...steps, { at: new Date(domain[1]), level: end.level }] : []
  return (
    <svg aria-hidden="true" class="app-chart" width="100%" height={height}>
      {Array.from({ length: levels }, (_, index) => (
        <line class="app-chart__grid" x1="0" x2="100%" y1={y(index + 1)} y2={y(index + 1)} />
      ))}
      {/* Stretched to the width of its card: a shape only, no words. */}
      <svg aria-hidden="true" width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
        <path class="app-trend__line" d={path(drawn) ?? ''} vector-effect="non-scaling-stroke" />
      </svg>
      {steps.map(({ at, level }) => (
        <circle class="app-trend__dot" cx={`${Math.round(x(at) * 10) / 10}%`} cy={y(level)} r="4" />
      ))}
    </svg>
  )
}
