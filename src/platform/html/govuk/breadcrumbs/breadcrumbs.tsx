import type { Locale } from '#platform/i18n/index.ts'
import { type Attributes, attributes, names } from '../attributes.ts'
import { type Content, said } from '../content.ts'
import { govukWords } from '../words.ts'

export interface BreadcrumbItem extends Content {
  /** Without an address it is the page itself. */
  href?: string
  attributes?: Attributes
}

export interface BreadcrumbsProps {
  items: readonly BreadcrumbItem[]
  collapseOnMobile?: boolean
  labelText?: string
  classes?: string
  attributes?: Attributes
  locale?: Locale
}

export function Breadcrumbs(props: BreadcrumbsProps) {
  return (
    <nav
      class={names(
        'govuk-breadcrumbs',
        props.classes,
        props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
      )}
      {...attributes(props.attributes)}
      aria-label={props.labelText ?? govukWords(props.locale).breadcrumb}
    >
      <ol class="govuk-breadcrumbs__list">
        {props.items.map(item =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={item.href} {...attributes(item.attributes)}>
                {said(item)}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {said(item)}
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}
