import type { ComponentChildren } from 'preact'
import type { SafeHtml } from '../../raw-html.ts'
import { type Attributes, attributes, names } from '../attributes.ts'
import type { Phrase } from '../content.ts'

export interface GenericHeaderProps {
  children?: ComponentChildren
  logoText?: Phrase
  logoHtml?: SafeHtml
  url?: string
  containerClasses?: string
  classes?: string
  attributes?: Attributes
}

export function GenericHeader(props: GenericHeaderProps) {
  return (
    <div class={names('govuk-generic-header', props.classes)} {...attributes(props.attributes)}>
      <div class={names('govuk-generic-header__container', props.containerClasses || 'govuk-width-container')}>
        <div class="govuk-generic-header__logo">
          <a href={props.url || '/'} class="govuk-generic-header__homepage-link">
            {props.children ?? props.logoHtml ?? props.logoText}
          </a>
        </div>
      </div>
    </div>
  )
}
