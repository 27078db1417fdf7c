import type { ComponentChildren } from 'preact'
import type { Locale } from '#platform/i18n/index.ts'
import { type Attributes, attributes, names } from '../attributes.ts'
import { type Content, said } from '../content.ts'
import { govukWords } from '../words.ts'

export interface WarningTextProps extends Content {
  children?: ComponentChildren
  iconFallbackText?: string
  classes?: string
  attributes?: Attributes
  locale?: Locale
}

export function WarningText(props: WarningTextProps) {
  return (
    <div class={names('govuk-warning-text', props.classes)} {...attributes(props.attributes)}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{props.iconFallbackText || govukWords(props.locale).warning}</span>{' '}
        {props.children ?? said(props)}
      </strong>
    </div>
  )
}
