import type { Locale } from '#platform/i18n/index.ts'
import { type Attributes, attributes, names } from '../attributes.ts'
import { type Content, said, saysSomething } from '../content.ts'
import { govukWords } from '../words.ts'

export interface BackLinkProps extends Content {
  href?: string
  classes?: string
  attributes?: Attributes
  locale?: Locale
}

export function BackLink(props: BackLinkProps) {
  return (
    <a href={props.href || '#'} class={names('govuk-back-link', props.classes)} {...attributes(props.attributes)}>
      {saysSomething(props) ? said(props) : govukWords(props.locale).back}
    </a>
  )
}
