import type { ComponentChildren } from 'preact'
import type { Locale } from '#platform/i18n/index.ts'
import type { SafeHtml } from '../../raw-html.ts'
import { type Attributes, attributes, names } from '../attributes.ts'
import { type Content, type Phrase, present, type Sparse, said } from '../content.ts'
import { govukWords } from '../words.ts'

export interface ServiceNavigationItem extends Content {
  href?: string
  /** The page itself. */
  current?: boolean
  /** The part of the service that the page belongs to. */
  active?: boolean
  attributes?: Attributes
}

export interface ServiceNavigationProps {
  navigation?: Sparse<ServiceNavigationItem>
  serviceName?: Phrase
  serviceUrl?: string
  menuButtonText?: string
  menuButtonLabel?: string
  navigationLabel?: string
  navigationId?: string
  navigationClasses?: string
  collapseNavigationOnMobile?: boolean
  ariaLabel?: string
  slots?: {
    start?: SafeHtml
    end?: SafeHtml | { html: SafeHtml; align?: 'inline' }
    navigationStart?: SafeHtml
    navigationEnd?: SafeHtml
  }
  classes?: string
  attributes?: Attributes
  locale?: Locale
}

export function ServiceNavigation(props: ServiceNavigationProps) {
  const end = props.slots?.end
  const endHtml = end && 'html' in end ? end.html : end
  const inline = end && 'html' in end && end.align === 'inline'
  const common = {
    class: names('govuk-service-navigation', props.classes),
    'data-module': 'govuk-service-navigation',
    ...attributes(props.attributes),
  }
  const content = (
    <div class={names('govuk-width-container', inline && 'govuk-service-navigation__inlining-container')}>
      {props.slots?.start}
      <div class="govuk-service-navigation__container">
        <ServiceName {...props} />
        <Navigation {...props} />
      </div>
      {endHtml}
    </div>
  )
  // With more than the navigation inside, it is a landmark of its own.
  if (props.serviceName || props.slots?.start || endHtml) {
    return (
      <section aria-label={props.ariaLabel ?? govukWords(props.locale).serviceInformation} {...common}>
        {content}
      </section>
    )
  }
  return <div {...common}>{content}</div>
}

function ServiceName({ serviceName, serviceUrl }: ServiceNavigationProps) {
  if (!serviceName) return null
  return (
    <span class="govuk-service-navigation__service-name">
      {serviceUrl ? (
        <a href={serviceUrl} class="govuk-service-navigation__link">
          {serviceName}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{serviceName}</span>
      )}
    </span>
  )
}

function Navigation(props: ServiceNavigationProps) {
  const items = present(props.navigation)
  const { navigationStart, navigationEnd } = props.slots ?? {}
  if (items.length === 0 && !navigationStart && !navigationEnd) return null
  const menu = props.menuButtonText || govukWords(props.locale).menu
  const id = props.navigationId || 'navigation'
  return (
    <nav
      aria-label={props.navigationLabel || menu}
      class={names('govuk-service-navigation__wrapper', props.navigationClasses)}
    >
      {(props.collapseNavigationOnMobile ?? items.length > 1) && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: hidden until GOV.UK's script takes both attributes away
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={props.menuButtonLabel === menu ? undefined : props.menuButtonLabel}
          hidden
          aria-hidden="true"
        >
          {menu}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={id}>
        {navigationStart}
        {items.map(({ item }) => (
          <Item {...item} />
        ))}
        {navigationEnd}
      </ul>
    </nav>
  )
}

function Item(item: ServiceNavigationItem) {
  const here = item.current || item.active
  const ariaCurrent = item.current ? 'page' : item.active ? 'true' : undefined
  const words: ComponentChildren = here ? (
    <strong class="govuk-service-navigation__active-fallback">{said(item)}</strong>
  ) : (
    said(item)
  )
  return (
    <li class={names('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}>
      {item.href ? (
        <a
          class="govuk-service-navigation__link"
          href={item.href}
          aria-current={ariaCurrent}
          {...attributes(item.attributes)}
        >
          {words}
        </a>
      ) : (
        said(item) && (
          <span class="govuk-service-navigation__text" aria-current={ariaCurrent}>
            {words}
          </span>
        )
      )}
    </li>
  )
}
