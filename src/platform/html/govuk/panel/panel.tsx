import type { ComponentChildren } from 'preact'
import type { SafeHtml } from '../../raw-html.ts'
import { type Attributes, attributes, names } from '../attributes.ts'
import { Button } from '../button/button.tsx'
import { type Content, type Phrase, said, saysSomething } from '../content.ts'
import { Heading } from '../heading.tsx'

export interface PanelAction {
  text: string
  href?: string
  type?: 'button' | 'submit'
  classes?: string
  attributes?: Attributes
}

export interface PanelProps extends Content {
  children?: ComponentChildren
  titleText?: Phrase
  titleHtml?: SafeHtml
  headingLevel?: number
  /** Only with the class `govuk-panel--interruption`. */
  actions?: { items?: readonly PanelAction[]; classes?: string; attributes?: Attributes }
  classes?: string
  attributes?: Attributes
}

export function Panel(props: PanelProps) {
  const interrupts = Boolean(props.classes?.includes('govuk-panel--interruption'))
  return (
    <div
      class={names('govuk-panel', !interrupts && 'govuk-panel--confirmation', props.classes)}
      {...attributes(props.attributes)}
    >
      <Heading level={props.headingLevel || 1} class="govuk-panel__title">
        {props.titleHtml ?? props.titleText}
      </Heading>
      {(props.children || saysSomething(props)) && <div class="govuk-panel__body">{props.children ?? said(props)}</div>}
      {interrupts && props.actions && (
        <div class={names('govuk-panel__actions', props.actions.classes)} {...attributes(props.actions.attributes)}>
          {props.actions.items && props.actions.items.length > 0 && (
            <div class="govuk-button-group">
              {props.actions.items.map(action => (
                <Action {...action} />
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  )
}

function Action(action: PanelAction) {
  if (!action.href || action.type === 'button') {
    return (
      <Button {...action} type={action.type ?? 'button'} classes={names('govuk-button--inverse', action.classes)} />
    )
  }
  return (
    <a
      class={names('govuk-link govuk-link--inverse', action.classes)}
      href={action.href}
      {...attributes(action.attributes)}
    >
      {action.text}
    </a>
  )
}
