import type { ComponentChildren } from 'preact'
import { Heading, type Phrase } from '../govuk/index.ts'
import { Stamp, type StampMotif } from './stamp.tsx'

export interface AreaCardProps {
  title: string
  href: string
  /** What the area is about, in one sentence. */
  text?: Phrase
  /** Where the person stands: "4 of 4 answered". */
  status?: Phrase
  motif?: StampMotif
  /** The area's stamp is earned. */
  earned?: boolean
  headingLevel?: 2 | 3
}

/** One area as a page of the booklet: its mark, what it is about and where you stand. The whole card can be pressed. */
export function AreaCard(props: AreaCardProps) {
  return (
    <li class="app-area-card">
      {props.motif && <Stamp motif={props.motif} size={56} earned={props.earned ?? false} />}
      <div class="app-area-card__words">
        <Heading level={props.headingLevel ?? 2} class="govuk-heading-s app-area-card__title">
          <a class="govuk-link app-area-card__link" href={props.href}>
            {props.title}
          </a>
        </Heading>
        {props.text && <p class="govuk-body-s app-area-card__text">{props.text}</p>}
        {props.status && <p class="app-area-card__status">{props.status}</p>}
      </div>
    </li>
  )
}

/** Area cards as a list, two or three beside each other where there is room. */
export function AreaCards({ children }: { children: ComponentChildren }) {
  return <ul class="app-area-cards">{children}</ul>
}
