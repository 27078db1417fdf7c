import type { ComponentChildren } from 'preact'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { names } from '../govuk/attributes.ts'
import type { Phrase } from '../govuk/index.ts'
import { edgeOf, edgeVariants, motifs, type StampMotif, stampMotifs } from './stamp-motifs.ts'

export { edgeVariants, type StampMotif, stampMotifs }

export interface StampProps {
  motif: StampMotif
  /** Another edge around the same figure, from 0 to below `edgeVariants`. */
  variant?: number
  /** In CSS pixels. */
  size?: number
  /** Not yet earned: an empty place in the booklet. */
  earned?: boolean
  /** What it is, where no words stand beside it. */
  label?: string
}

/** The drawn mark of an achievement. Each has its own edge and figure, so none depends on colour. */
export function Stamp({ motif, variant = 0, size = 96, earned = true, label }: StampProps) {
  const { lines, ...rest } = motifs[motif]
  const circles = 'circles' in rest ? rest.circles : []
  const hidden = label === undefined
  return (
    <svg
      class={names('app-stamp', !earned && 'app-stamp--open')}
      viewBox="0 0 100 100"
      width={size}
      height={size}
      role={hidden ? undefined : 'img'}
      aria-hidden={hidden ? 'true' : undefined}
      aria-label={label}
      focusable="false"
    >
      {/* Each is set down a little askew, always the same way, as a hand would. */}
      <g transform={earned ? `rotate(${tiltOf(motif)} 50 50)` : undefined}>
        <path class="app-stamp__edge" d={edgeOf(motif, variant)} />
        <circle class="app-stamp__ring" cx="50" cy="50" r="35.5" />
        <g class="app-stamp__figure">
          {lines && <path d={lines} />}
          {circles.map(([cx, cy, r]) => (
            <circle cx={cx} cy={cy} r={r} />
          ))}
        </g>
      </g>
    </svg>
  )
}

/** The same drawing as plain shapes, for files: the field is 100 by 100, turned by `tilt` degrees around its middle. */
export function stampDrawing(motif: StampMotif, variant = 0) {
  const { lines, ...rest } = motifs[motif]
  const circles: readonly (readonly [number, number, number])[] = 'circles' in rest ? rest.circles : []
  return { edge: edgeOf(motif, variant), lines, circles, tilt: tiltOf(motif) }
}

function tiltOf(motif: StampMotif): number {
  return ((stampMotifs.indexOf(motif) * 7) % 13) - 6
}

export interface StampPlaceProps {
  motif: StampMotif
  variant?: number
  title: Phrase
  /** Where it was earned. */
  place?: Phrase
  /** When; without it the place in the booklet is still open. */
  date?: Date | string
  /** What to do to earn it, while it is open. */
  next?: Phrase
  locale: Locale
}

/** A place in the booklet: the stamp with what, where and when, or the open place with what to do next. */
export function StampPlace({ motif, variant = 0, title, place, date, next, locale }: StampPlaceProps) {
  return (
    <li class="app-stamp-place">
      <Stamp motif={motif} variant={variant} earned={date !== undefined} />
      <p class="app-stamp-place__title">{title}</p>
      {date !== undefined && (
        <p class="app-stamp-place__fact">
          {formatDate(locale, date)}
          {place && (
            <>
              <br />
              {place}
            </>
          )}
        </p>
      )}
      {date === undefined && next && <p class="app-stamp-place__fact">{next}</p>}
    </li>
  )
}

export function StampPlaces({ children }: { children: ComponentChildren }) {
  return <ul class="app-stamp-places">{children}</ul>
}
