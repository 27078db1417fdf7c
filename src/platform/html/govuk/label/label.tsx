import { type Attributes, attributes, names } from '../attributes.ts'
import { type Content, said, saysSomething } from '../content.ts'

export interface LabelOptions extends Content {
  classes?: string
  isPageHeading?: boolean
  attributes?: Attributes
}

export interface LabelProps extends LabelOptions {
  for?: string
}

export function Label(props: LabelProps) {
  if (!saysSomething(props)) return null
  const label = (
    <label class={names('govuk-label', props.classes)} for={props.for} {...attributes(props.attributes)}>
      {said(props)}
    </label>
  )
  return props.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
