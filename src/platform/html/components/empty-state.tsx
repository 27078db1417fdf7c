import type { ComponentChildren } from 'preact'
import { Heading, type Phrase } from '../govuk/index.ts'

export interface EmptyStateProps {
  /** What will be here: "No learning yet". */
  title: Phrase
  /** Why it is empty and what to do. */
  text: Phrase
  action?: { text: string; href: string }
  headingLevel?: 2 | 3
  children?: ComponentChildren
}

/** Stands where a list has nothing to show: what it is, and the next step. */
export function EmptyState({ title, text, action, headingLevel = 2, children }: EmptyStateProps) {
  return (
    <div class="app-empty">
      <svg class="app-empty__mark" viewBox="0 0 64 48" width="64" height="48" aria-hidden="true" focusable="false">
        <path d="M32 42C25 37 16 36 6 37V9c10-1 19 0 26 5 7-5 16-6 26-5v28c-10-1-19 0-26 5zM32 14v28" />
        <path class="app-empty__blank" d="M13 18h11M13 25h11M40 18h11M40 25h11" />
      </svg>
      <div>
        <Heading level={headingLevel} class="govuk-heading-m app-empty__title">
          {title}
        </Heading>
        <p class="govuk-body">{text}</p>
        {children}
        {action && (
          <a class="govuk-button govuk-button--secondary app-empty__action" href={action.href} draggable={false}>
            {action.text}
          </a>
        )}
      </div>
    </div>
  )
}
