import { type Attributes, attributes, names } from '../attributes.ts'
import { type Content, said } from '../content.ts'

export interface SkipLinkProps extends Content {
  href?: string
  classes?: string
  attributes?: Attributes
}

export function SkipLink(props: SkipLinkProps) {
  return (
    <a
      href={props.href || '#content'}
      class={names('govuk-skip-link', props.classes)}
      {...attributes(props.attributes)}
      data-module="govuk-skip-link"
    >
      {said(props)}
    </a>
  )
}
