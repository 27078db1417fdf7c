import type { Locale } from '#platform/i18n/index.ts'
import { type Attributes, attributes, i18nAttributes, names } from '../attributes.ts'
import { Button } from '../button/button.tsx'
import { type Content, said, saysSomething } from '../content.ts'
import { govukWords } from '../words.ts'

export interface ExitThisPageProps extends Content {
  redirectUrl?: string
  activatedText?: string
  timedOutText?: string
  pressTwoMoreTimesText?: string
  pressOneMoreTimeText?: string
  id?: string
  classes?: string
  attributes?: Attributes
  locale?: Locale
}

export function ExitThisPage(props: ExitThisPageProps) {
  const words = govukWords(props.locale)
  return (
    <div
      id={props.id}
      class={names('govuk-exit-this-page', props.classes)}
      data-module="govuk-exit-this-page"
      {...attributes(props.attributes)}
      {...i18nAttributes({
        activated: props.activatedText,
        'timed-out': props.timedOutText,
        'press-two-more-times': props.pressTwoMoreTimesText,
        'press-one-more-time': props.pressOneMoreTimeText,
      })}
    >
      <Button
        classes="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        href={props.redirectUrl || 'https://www.bbc.co.uk/weather'}
        attributes={{ rel: 'nofollow noreferrer' }}
      >
        {saysSomething(props) ? (
          said(props)
        ) : (
          <>
            <span class="govuk-visually-hidden">{words.emergency}</span> {words.exitThisPage}
          </>
        )}
      </Button>
    </div>
  )
}
