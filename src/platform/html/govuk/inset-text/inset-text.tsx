import type { ComponentChildren } from 'preact'
import { type Attributes, attributes, names } from '../attributes.ts'
import { type Content, said } from '../content.ts'

export interface InsetTextProps extends Content {
  children?: ComponentChildren
  id?: string
  classes?: string
  attributes?: Attributes
}

export function InsetText(props: InsetTextProps) {
  return (
    <div id={props.id} class={names('govuk-inset-text', props.classes)} {...attributes(props.attributes)}>
      {props.children ?? said(props)}
    </div>
  )
}
