import type { ComponentChildren } from 'preact'
import { type Attributes, attributes, names } from '../attributes.ts'
import { type Content, said } from '../content.ts'

export interface ButtonProps extends Content {
  children?: ComponentChildren
  /** With an address the button is a link that looks like a button. */
  href?: string
  type?: 'submit' | 'button' | 'reset'
  name?: string
  value?: string | number
  disabled?: boolean
  preventDoubleClick?: boolean
  isStartButton?: boolean
  id?: string
  classes?: string
  attributes?: Attributes
}

export function Button(props: ButtonProps) {
  const common = {
    class: names('govuk-button', props.classes, props.isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    id: props.id,
    ...attributes(props.attributes),
  }
  const words = props.children ?? said(props)
  const content = (
    <>
      {props.html && props.isStartButton ? <span>{words}</span> : words}
      {props.isStartButton && <StartIcon />}
    </>
  )
  if (props.href) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: GOV.UK's link that looks and works like a button
      <a href={props.href} role="button" draggable={false} {...common}>
        {content}
      </a>
    )
  }
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value || undefined}
      name={props.name || undefined}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick}
      {...common}
    >
      {content}
    </button>
  )
}

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  )
}
