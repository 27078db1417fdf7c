import type { Locale } from '#platform/i18n/index.ts'
import { type Attributes, attributes, i18nAttributes, names } from '../attributes.ts'
import { asOptions, type Content, type Phrase, present, type Sparse, said, saysSomething } from '../content.ts'
import { Heading } from '../heading.tsx'
import { govukWords } from '../words.ts'

export interface AccordionItem {
  heading: Phrase | Content
  summary?: Phrase | Content
  content: Phrase | Content
  expanded?: boolean
}

export interface AccordionProps {
  id: string
  items: Sparse<AccordionItem>
  headingLevel?: number
  rememberExpanded?: boolean
  hideAllSectionsText?: string
  hideSectionText?: string
  hideSectionAriaLabelText?: string
  showAllSectionsText?: string
  showSectionText?: string
  showSectionAriaLabelText?: string
  classes?: string
  attributes?: Attributes
  locale?: Locale
}

export function Accordion(props: AccordionProps) {
  const words = props.locale && props.locale !== 'en' ? govukWords(props.locale).accordion : undefined
  return (
    <div
      class={names('govuk-accordion', props.classes)}
      data-module="govuk-accordion"
      id={props.id}
      {...i18nAttributes({
        'hide-all-sections': props.hideAllSectionsText ?? words?.hideAll,
        'hide-section': props.hideSectionText ?? words?.hide,
        'hide-section-aria-label': props.hideSectionAriaLabelText ?? words?.hideLabel,
        'show-all-sections': props.showAllSectionsText ?? words?.showAll,
        'show-section': props.showSectionText ?? words?.show,
        'show-section-aria-label': props.showSectionAriaLabelText ?? words?.showLabel,
      })}
      data-remember-expanded={props.rememberExpanded}
      {...attributes(props.attributes)}
    >
      {present(props.items).map(({ item, index }) => (
        <Section item={item} index={index} id={props.id} headingLevel={props.headingLevel || 2} />
      ))}
    </div>
  )
}

interface SectionProps {
  item: AccordionItem
  index: number
  id: string
  headingLevel: number
}

function Section({ item, index, id, headingLevel }: SectionProps) {
  const summary = item.summary === undefined ? undefined : asOptions(item.summary)
  const content = asOptions(item.content)
  return (
    <div class={names('govuk-accordion__section', item.expanded && 'govuk-accordion__section--expanded')}>
      <div class="govuk-accordion__section-header">
        <Heading level={headingLevel} class="govuk-accordion__section-heading">
          <span class="govuk-accordion__section-button" id={`${id}-heading-${index}`}>
            {said(asOptions(item.heading))}
          </span>
        </Heading>
        {saysSomething(summary) && (
          <div class="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${index}`}>
            {said(summary)}
          </div>
        )}
      </div>
      <div id={`${id}-content-${index}`} class="govuk-accordion__section-content">
        {content.html || typeof content.text !== 'string' ? said(content) : <p class="govuk-body">{content.text}</p>}
      </div>
    </div>
  )
}
