import type { ComponentChildren } from 'preact'
import { type Attributes, attributes, names } from '../attributes.ts'
import { type Content, said } from '../content.ts'

export interface TagProps extends Content {
  children?: ComponentChildren
  /** `govuk-tag--green` and so on. The colour alone must not carry the meaning. */
  classes?: string
  attributes?: Attributes
}

export function Tag(props: TagProps) {
  return (
    <strong class={names('govuk-tag', props.classes)} {...attributes(props.attributes)}>
      {props.children ?? said(props)}
    </strong>
  )
}
