import { type Attributes, attributes, names } from '../attributes.ts'
import { type Content, said } from '../content.ts'

export interface LanguageNavigationItem extends Content {
  /** Without an address it is the language of this page. */
  href?: string
  current?: boolean
  lang?: string
  hrefLang?: string
  dir?: 'ltr' | 'rtl'
  languageDescriptionText?: string
  classes?: string
  attributes?: Attributes
}

export interface LanguageNavigationProps {
  items: readonly LanguageNavigationItem[]
  ariaLabel?: string
  classes?: string
  attributes?: Attributes
}

export function LanguageNavigation(props: LanguageNavigationProps) {
  return (
    <nav
      class={names('govuk-language-navigation', props.classes)}
      {...attributes(props.attributes)}
      aria-label={props.ariaLabel ?? 'Language'}
    >
      <ul class="govuk-language-navigation__list">
        {props.items.map(item => (
          <li class="govuk-language-navigation__list-item">
            {item.current || !item.href ? <Current {...item} /> : <Other {...item} />}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Current(item: LanguageNavigationItem) {
  return (
    <span
      class={names('govuk-language-navigation__text', item.classes)}
      aria-current="true"
      lang={item.lang || undefined}
      dir={item.dir || undefined}
      {...attributes(item.attributes)}
    >
      {said(item)}
    </span>
  )
}

function Other(item: LanguageNavigationItem) {
  return (
    <a
      class={names('govuk-language-navigation__link', item.classes)}
      href={item.href}
      rel="alternate"
      lang={item.lang || undefined}
      hreflang={item.hrefLang || item.lang || undefined}
      dir={item.dir || undefined}
      {...attributes(item.attributes)}
    >
      {said(item)}
      {item.languageDescriptionText && <span class="govuk-visually-hidden"> {item.languageDescriptionText}</span>}
    </a>
  )
}
