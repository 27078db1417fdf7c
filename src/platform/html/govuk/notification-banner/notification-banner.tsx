import type { ComponentChildren } from 'preact'
import type { Locale } from '#platform/i18n/index.ts'
import type { SafeHtml } from '../../raw-html.ts'
import { type Attributes, attributes, names } from '../attributes.ts'
import type { Content, Phrase } from '../content.ts'
import { Heading } from '../heading.tsx'
import { govukWords } from '../words.ts'

export interface NotificationBannerProps extends Content {
  children?: ComponentChildren
  /** `success` takes the focus and is read out at once. */
  type?: 'success'
  titleText?: Phrase
  titleHtml?: SafeHtml
  titleHeadingLevel?: number | string
  titleId?: string
  role?: 'alert' | 'region' | 'status' | 'banner'
  disableAutoFocus?: boolean
  classes?: string
  attributes?: Attributes
  locale?: Locale
}

export function NotificationBanner(props: NotificationBannerProps) {
  const words = govukWords(props.locale)
  const success = props.type === 'success'
  const titleId = props.titleId || 'govuk-notification-banner-title'
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is always there; the rule does not see it
    <div
      class={names('govuk-notification-banner', success && 'govuk-notification-banner--success', props.classes)}
      role={props.role || (success ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
      {...attributes(props.attributes)}
    >
      <div class="govuk-notification-banner__header">
        <Heading level={props.titleHeadingLevel || 2} class="govuk-notification-banner__title" id={titleId}>
          {props.titleHtml ?? props.titleText ?? (success ? words.success : words.important)}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {props.children ?? props.html ?? <p class="govuk-notification-banner__heading">{props.text}</p>}
      </div>
    </div>
  )
}
