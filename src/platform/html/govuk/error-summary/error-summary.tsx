import type { ComponentChildren } from 'preact'
import type { Locale } from '#platform/i18n/index.ts'
import type { SafeHtml } from '../../raw-html.ts'
import { type Attributes, attributes, names } from '../attributes.ts'
import { type Content, type Phrase, said } from '../content.ts'
import { govukWords } from '../words.ts'

export interface ErrorSummaryItem extends Content {
  /** `#field` of the control, so that the person lands on it. */
  href?: string
  attributes?: Attributes
}

export interface ErrorSummaryProps {
  errorList?: readonly ErrorSummaryItem[]
  /** "There is a problem" in the reader's language, unless given. */
  titleText?: Phrase
  titleHtml?: SafeHtml
  descriptionText?: Phrase
  descriptionHtml?: SafeHtml
  children?: ComponentChildren
  disableAutoFocus?: boolean
  classes?: string
  attributes?: Attributes
  locale?: Locale
}

export function ErrorSummary(props: ErrorSummaryProps) {
  const description = props.children ?? props.descriptionHtml ?? props.descriptionText
  const errors = props.errorList ?? []
  return (
    <div
      class={names('govuk-error-summary', props.classes)}
      data-disable-auto-focus={props.disableAutoFocus}
      {...attributes(props.attributes)}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">
          {props.titleHtml ?? props.titleText ?? govukWords(props.locale).thereIsAProblem}
        </h2>
        <div class="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errors.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errors.map(error => (
                <li>
                  {error.href ? (
                    <a href={error.href} {...attributes(error.attributes)}>
                      {said(error)}
                    </a>
                  ) : (
                    said(error)
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
