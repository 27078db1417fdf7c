import type { ComponentChildren } from 'preact'
import type { SafeHtml } from '../../raw-html.ts'
import { type Attributes, attributes, names } from '../attributes.ts'
import type { Content, Phrase } from '../content.ts'
import { Heading } from '../heading.tsx'

export interface FeedbackProps extends Content {
  children?: ComponentChildren
  titleText?: Phrase
  titleHtml?: SafeHtml
  headingLevel?: number
  classes?: string
  attributes?: Attributes
}

export function Feedback(props: FeedbackProps) {
  const body = props.children ?? props.html ?? (props.text && <p class="govuk-body">{props.text}</p>)
  return (
    <div class={names('govuk-feedback govuk-width-container', props.classes)} {...attributes(props.attributes)}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Heading level={props.headingLevel || 2} class="govuk-feedback__title">
            {props.titleHtml ?? props.titleText}
          </Heading>
          {body && <div class="govuk-feedback__body">{body}</div>}
        </div>
      </div>
    </div>
  )
}
