import type { Locale } from '#platform/i18n/index.ts'
import type { SafeHtml } from '../../raw-html.ts'
import { type Attributes, attributes, names } from '../attributes.ts'
import { Button } from '../button/button.tsx'
import type { Content, Phrase } from '../content.ts'
import { govukWords } from '../words.ts'

export interface CookieBannerAction {
  text: string
  href?: string
  type?: 'button' | 'submit'
  name?: string
  value?: string
  classes?: string
  attributes?: Attributes
}

export interface CookieBannerMessage extends Content {
  headingText?: Phrase
  headingHtml?: SafeHtml
  actions?: readonly CookieBannerAction[]
  hidden?: boolean
  role?: 'alert'
  classes?: string
  attributes?: Attributes
}

export interface CookieBannerProps {
  messages: readonly CookieBannerMessage[]
  ariaLabel?: string
  hidden?: boolean
  classes?: string
  attributes?: Attributes
  locale?: Locale
}

export function CookieBanner(props: CookieBannerProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as GOV.UK prints it
    <div
      class={names('govuk-cookie-banner', props.classes)}
      data-nosnippet=""
      role="region"
      aria-label={props.ariaLabel || govukWords(props.locale).cookieBanner}
      hidden={props.hidden}
      {...attributes(props.attributes)}
    >
      {props.messages.map(message => (
        <Message {...message} />
      ))}
    </div>
  )
}

function Message(message: CookieBannerMessage) {
  const heading = message.headingHtml ?? message.headingText
  return (
    <div
      class={names('govuk-cookie-banner__message', message.classes, 'govuk-width-container')}
      role={message.role || undefined}
      {...attributes(message.attributes)}
      hidden={message.hidden}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {heading && <h2 class="govuk-cookie-banner__heading govuk-heading-m">{heading}</h2>}
          <div class="govuk-cookie-banner__content">
            {message.html || (message.text && <p class="govuk-body">{message.text}</p>)}
          </div>
        </div>
      </div>
      {message.actions && (
        <div class="govuk-button-group">
          {message.actions.map(action => (
            <Action {...action} />
          ))}
        </div>
      )}
    </div>
  )
}

function Action(action: CookieBannerAction) {
  if (!action.href || action.type === 'button') return <Button {...action} type={action.type ?? 'button'} />
  return (
    <a class={names('govuk-link', action.classes)} href={action.href} {...attributes(action.attributes)}>
      {action.text}
    </a>
  )
}
