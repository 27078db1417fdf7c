import type { Locale } from '#platform/i18n/index.ts'
import { type Attributes, attributes, names } from '../attributes.ts'
import { asOptions, type Content, type Phrase, present, type Sparse, said } from '../content.ts'
import { govukWords } from '../words.ts'

export interface TabItem {
  label: Phrase
  id?: string
  panel: Phrase | (Content & { attributes?: Attributes })
  attributes?: Attributes
}

export interface TabsProps {
  items?: Sparse<TabItem>
  /** Begins the ids of panels that have none of their own. */
  idPrefix?: string
  id?: string
  title?: string
  classes?: string
  attributes?: Attributes
  locale?: Locale
}

export function Tabs(props: TabsProps) {
  const tabs = present(props.items).map(({ item, index }) => ({
    ...item,
    index,
    panelId: item.id || `${props.idPrefix ?? ''}-${index}`,
  }))
  return (
    <div
      id={props.id}
      class={names('govuk-tabs', props.classes)}
      {...attributes(props.attributes)}
      data-module="govuk-tabs"
    >
      <h2 class="govuk-tabs__title">{props.title ?? govukWords(props.locale).contents}</h2>
      {tabs.length > 0 && (
        <ul class="govuk-tabs__list">
          {tabs.map(tab => (
            <li class={names('govuk-tabs__list-item', tab.index === 1 && 'govuk-tabs__list-item--selected')}>
              <a class="govuk-tabs__tab" href={`#${tab.panelId}`} {...attributes(tab.attributes)}>
                {tab.label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {tabs.map(tab => (
        <Panel tab={tab} />
      ))}
    </div>
  )
}

function Panel({ tab }: { tab: TabItem & { index: number; panelId: string } }) {
  const panel: Content & { attributes?: Attributes } = asOptions(tab.panel)
  const plain = !panel.html && typeof panel.text === 'string'
  return (
    <div
      class={names('govuk-tabs__panel', tab.index > 1 && 'govuk-tabs__panel--hidden')}
      id={tab.panelId}
      {...attributes(panel.attributes)}
    >
      {plain ? <p class="govuk-body">{panel.text}</p> : said(panel)}
    </div>
  )
}
