import type { ComponentChildren } from 'preact'
import type { Locale } from '#platform/i18n/index.ts'
import { names } from '../govuk/attributes.ts'
import type { Phrase } from '../govuk/index.ts'
import { componentWords } from './words.ts'

export interface StatTileProps {
  /** As it is read: "64%", "1,604". */
  value: string
  /** What the number counts: "of us are at basic in all nine areas". */
  label: Phrase
  /** How many it rests on: "1,604 of 2,506 people answered". */
  n: Phrase
  source?: Phrase
  /** What has moved: "3 points more than in May". */
  change?: Phrase
  href?: string
  /** A warm frame, for what may be celebrated. */
  praise?: boolean
  locale: Locale
}

/** One number that says what it counts, how many it rests on and where it comes from. */
export function StatTile(props: StatTileProps) {
  return (
    <div class={names('app-stat', props.praise && 'app-stat--praise')}>
      <p class="app-stat__value">{props.value}</p>
      <p class="app-stat__label">
        {props.href ? (
          <a class="govuk-link" href={props.href}>
            {props.label}
          </a>
        ) : (
          props.label
        )}
      </p>
      {props.change && <p class="app-stat__change">{props.change}</p>}
      <p class="app-stat__note">
        {props.n}
        {props.source && (
          <>
            <br />
            {componentWords(props.locale).source} {props.source}
          </>
        )}
      </p>
    </div>
  )
}

/** Tiles side by side, as many as fit. */
export function StatTiles({ children }: { children: ComponentChildren }) {
  return <div class="app-stats">{children}</div>
}
