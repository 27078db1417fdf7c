import type { ComponentChildren } from 'preact'
import { type Attributes, attributes, names } from '../attributes.ts'
import { asOptions, type Content, type Phrase, present, type Sparse, said } from '../content.ts'
import { Heading } from '../heading.tsx'

export interface SummaryAction extends Content {
  href: string
  /** What is changed ("name"): a list of links that all say "Change" helps nobody. */
  visuallyHiddenText?: string
  classes?: string
  attributes?: Attributes
}

export interface SummaryActions {
  items?: readonly SummaryAction[]
  classes?: string
}

interface Cell extends Content {
  classes?: string
}

export interface SummaryRow {
  key: Phrase | Cell
  value: Phrase | Cell
  actions?: SummaryActions
  classes?: string
}

export interface SummaryCard {
  title?: Cell & { headingLevel?: number }
  actions?: SummaryActions
  classes?: string
  attributes?: Attributes
}

export interface SummaryListProps {
  rows: Sparse<SummaryRow>
  card?: SummaryCard
  classes?: string
  attributes?: Attributes
}

export function SummaryList(props: SummaryListProps) {
  const rows = present(props.rows).map(({ item }) => item)
  const anyHasActions = rows.some(row => (row.actions?.items ?? []).length > 0)
  const list = (
    <dl class={names('govuk-summary-list', props.classes)} {...attributes(props.attributes)}>
      {rows.map(row => (
        <Row row={row} anyHasActions={anyHasActions} cardTitle={props.card?.title} />
      ))}
    </dl>
  )
  return props.card ? <Card card={props.card}>{list}</Card> : list
}

function Row({ row, anyHasActions, cardTitle }: { row: SummaryRow; anyHasActions: boolean; cardTitle?: Cell }) {
  const key: Cell = asOptions(row.key)
  const value: Cell = asOptions(row.value)
  return (
    <div
      class={names(
        'govuk-summary-list__row',
        anyHasActions && !row.actions?.items && 'govuk-summary-list__row--no-actions',
        row.classes,
      )}
    >
      <dt class={names('govuk-summary-list__key', key.classes)}>{said(key)}</dt>
      <dd class={names('govuk-summary-list__value', value.classes)}>{said(value)}</dd>
      <RowActions actions={row.actions} cardTitle={cardTitle} />
    </div>
  )
}

function RowActions({ actions, cardTitle }: { actions?: SummaryActions; cardTitle?: Cell }) {
  const items = actions?.items ?? []
  const [first] = items
  if (!first) return null
  return (
    <dd class={names('govuk-summary-list__actions', actions?.classes)}>
      {items.length === 1 ? (
        <ActionLink action={first} cardTitle={cardTitle} />
      ) : (
        <ul class="govuk-summary-list__actions-list">
          {items.map(action => (
            <li class="govuk-summary-list__actions-list-item">
              <ActionLink action={action} cardTitle={cardTitle} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  )
}

function ActionLink({ action, cardTitle }: { action: SummaryAction; cardTitle?: Cell }) {
  return (
    <a class={names('govuk-link', action.classes)} href={action.href} {...attributes(action.attributes)}>
      {said(action)}
      {(action.visuallyHiddenText || cardTitle) && (
        <span class="govuk-visually-hidden">
          {action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}
          {cardTitle && <> ({said(cardTitle)})</>}
        </span>
      )}
    </a>
  )
}

function Card({ card, children }: { card: SummaryCard; children: ComponentChildren }) {
  return (
    <div class={names('govuk-summary-card', card.classes)} {...attributes(card.attributes)}>
      <div class="govuk-summary-card__title-wrapper">
        {card.title && (
          <Heading level={card.title.headingLevel || 2} class={names('govuk-summary-card__title', card.title.classes)}>
            {said(card.title)}
          </Heading>
        )}
        <CardActions card={card} />
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  )
}

function CardActions({ card }: { card: SummaryCard }) {
  const items = card.actions?.items ?? []
  const [first] = items
  const classes = names('govuk-summary-card__actions', card.actions?.classes)
  if (!first) return null
  if (items.length === 1) {
    return (
      <div class={classes}>
        <ActionLink action={first} cardTitle={card.title} />
      </div>
    )
  }
  return (
    <ul class={classes}>
      {items.map(action => (
        <li class="govuk-summary-card__action">
          <ActionLink action={action} cardTitle={card.title} />
        </li>
      ))}
    </ul>
  )
}
