import type { ComponentChildren } from 'preact'
import type { SafeHtml } from '../../raw-html.ts'
import { type Attributes, attributes, names } from '../attributes.ts'
import { asOptions, type Content, type Phrase, said, saysSomething } from '../content.ts'

export interface LegendOptions extends Content {
  classes?: string
  isPageHeading?: boolean
}

export interface FieldsetOptions {
  legend?: Phrase | LegendOptions
  classes?: string
  attributes?: Attributes
  describedBy?: string
}

export interface FieldsetProps extends FieldsetOptions {
  role?: 'group'
  html?: SafeHtml
  children?: ComponentChildren
}

export function Fieldset(props: FieldsetProps) {
  return (
    <fieldset
      class={names('govuk-fieldset', props.classes)}
      role={props.role}
      aria-describedby={props.describedBy || undefined}
      {...attributes(props.attributes)}
    >
      {props.legend !== undefined && <Legend {...asOptions(props.legend)} />}
      {props.children ?? props.html}
    </fieldset>
  )
}

function Legend(props: LegendOptions) {
  if (!saysSomething(props)) return null
  return (
    <legend class={names('govuk-fieldset__legend', props.classes)}>
      {props.isPageHeading ? <h1 class="govuk-fieldset__heading">{said(props)}</h1> : said(props)}
    </legend>
  )
}
