import type { Locale } from '#platform/i18n/index.ts'
import { type Attributes, attributes, names } from '../attributes.ts'
import { type Content, said } from '../content.ts'
import { govukWords } from '../words.ts'

export interface ErrorMessageOptions extends Content {
  classes?: string
  attributes?: Attributes
  /** Read out before the message ("Error"); an empty string leaves it out. */
  visuallyHiddenText?: string
}

export interface ErrorMessageProps extends ErrorMessageOptions {
  id?: string
  locale?: Locale
}

export function ErrorMessage(props: ErrorMessageProps) {
  const prefix = props.visuallyHiddenText ?? govukWords(props.locale).error
  return (
    <p id={props.id} class={names('govuk-error-message', props.classes)} {...attributes(props.attributes)}>
      {prefix ? (
        <>
          <span class="govuk-visually-hidden">{prefix}:</span> {said(props)}
        </>
      ) : (
        said(props)
      )}
    </p>
  )
}
