import type { ComponentChildren } from 'preact'
import type { Locale } from '#platform/i18n/index.ts'
import { type Attributes, attributes, names } from '../attributes.ts'
import { type Content, present, type Sparse, said, saysSomething } from '../content.ts'
import { govukWords } from '../words.ts'

export interface PaginationLink extends Content {
  href?: string
  /** Title of the page it leads to; only where there are no numbers. */
  labelText?: string
  attributes?: Attributes
}

export interface PaginationItem {
  number?: number | string
  href?: string
  current?: boolean
  ellipsis?: boolean
  visuallyHiddenText?: string
  attributes?: Attributes
}

export interface PaginationProps {
  items?: Sparse<PaginationItem>
  previous?: PaginationLink
  next?: PaginationLink
  landmarkLabel?: string
  classes?: string
  attributes?: Attributes
  locale?: Locale
}

export function Pagination(props: PaginationProps) {
  const words = govukWords(props.locale)
  const block = !props.items && Boolean(props.next || props.previous)
  return (
    <nav
      class={names('govuk-pagination', block && 'govuk-pagination--block', props.classes)}
      aria-label={props.landmarkLabel || words.pagination}
      {...attributes(props.attributes)}
    >
      {props.previous?.href && (
        <ArrowLink link={props.previous} rel="prev" block={block}>
          {words.previous}
          <span class="govuk-visually-hidden"> {words.page}</span>
        </ArrowLink>
      )}
      {props.items && (
        <ul class="govuk-pagination__list">
          {present(props.items)
            .filter(({ item }) => Object.keys(item).length > 0)
            .map(({ item }) => (
              <PageItem item={item} label={words.pageNumber} />
            ))}
        </ul>
      )}
      {props.next?.href && (
        <ArrowLink link={props.next} rel="next" block={block}>
          {words.next}
          <span class="govuk-visually-hidden"> {words.page}</span>
        </ArrowLink>
      )}
    </nav>
  )
}

interface ArrowLinkProps {
  link: PaginationLink
  rel: 'prev' | 'next'
  block: boolean
  children: ComponentChildren
}

function ArrowLink({ link, rel, block, children }: ArrowLinkProps) {
  return (
    <div class={`govuk-pagination__${rel}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={rel} {...attributes(link.attributes)}>
        {(block || rel === 'prev') && <Arrow rel={rel} />}
        <span
          class={names(
            'govuk-pagination__link-title',
            block && !link.labelText && 'govuk-pagination__link-title--decorated',
          )}
        >
          {saysSomething(link) ? said(link) : children}
        </span>
        {link.labelText && block && (
          <>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{link.labelText}</span>
          </>
        )}
        {!block && rel === 'next' && <Arrow rel={rel} />}
      </a>
    </div>
  )
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function Arrow({ rel }: { rel: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${rel}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[rel]} />
    </svg>
  )
}

function PageItem({ item, label }: { item: PaginationItem; label: (number: number | string) => string }) {
  return (
    <li
      class={names(
        'govuk-pagination__item',
        item.current && 'govuk-pagination__item--current',
        item.ellipsis && 'govuk-pagination__item--ellipsis',
      )}
    >
      {item.ellipsis ? (
        '⋯'
      ) : (
        <a
          class="govuk-link govuk-pagination__link"
          href={item.href}
          aria-label={item.visuallyHiddenText ?? label(item.number ?? '')}
          aria-current={item.current ? 'page' : undefined}
          {...attributes(item.attributes)}
        >
          {item.number}
        </a>
      )}
    </li>
  )
}
