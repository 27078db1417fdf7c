import type { ComponentChildren } from 'preact'
import type { SafeHtml } from '../../raw-html.ts'
import { type Attributes, attributes, names } from '../attributes.ts'
import { type Content, type Phrase, said } from '../content.ts'

export interface DetailsProps extends Content {
  children?: ComponentChildren
  summaryText?: Phrase
  summaryHtml?: SafeHtml
  open?: boolean
  id?: string
  classes?: string
  attributes?: Attributes
}

export function Details(props: DetailsProps) {
  return (
    <details
      id={props.id}
      class={names('govuk-details', props.classes)}
      {...attributes(props.attributes)}
      open={props.open}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{props.summaryHtml ?? props.summaryText}</span>
      </summary>
      <div class="govuk-details__text">{props.children ?? said(props)}</div>
    </details>
  )
}
