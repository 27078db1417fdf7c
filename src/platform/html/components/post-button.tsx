import type { ComponentChildren } from 'preact'
import { names } from '../govuk/attributes.ts'
import { Button } from '../govuk/index.ts'

export interface PostButtonProps {
  readonly action: string
  readonly text: string
  /** What it says to the page, by the names of the fields. */
  readonly fields?: Readonly<Record<string, string>>
  /** For people who hear the button alone. */
  readonly about?: string | undefined
  readonly primary?: boolean
  readonly warning?: boolean
  readonly classes?: string
  /** Whatever else belongs to its form. */
  readonly children?: ComponentChildren
}

/** A button that posts by itself. */
export function PostButton(props: PostButtonProps) {
  const { action, text, fields = {}, about, primary = false, warning = false, classes, children } = props
  return (
    <form method="post" action={action} class="app-no-print">
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button
        classes={names(warning ? 'govuk-button--warning' : !primary && 'govuk-button--secondary', classes)}
        preventDoubleClick
      >
        {text}
        {about && <span class="govuk-visually-hidden">: {about}</span>}
      </Button>
    </form>
  )
}
