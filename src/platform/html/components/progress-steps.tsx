import type { Locale } from '#platform/i18n/index.ts'
import { componentWords } from './words.ts'

export interface ProgressStep {
  text: string
  href?: string
  state: 'done' | 'now' | 'todo'
}

export interface ProgressStepsProps {
  steps: readonly ProgressStep[]
  /** What the steps lead to, for people who cannot see them together. */
  label?: string
  locale: Locale
}

/** Where one is on the way: numbered steps with their state in words. */
export function ProgressSteps({ steps, label, locale }: ProgressStepsProps) {
  const words = componentWords(locale)
  return (
    <nav class="app-steps" aria-label={label ?? words.stepsLabel}>
      <ol class="app-steps__list">
        {steps.map(({ text, href, state }) => (
          <li class={`app-steps__step app-steps__step--${state}`} aria-current={state === 'now' ? 'step' : undefined}>
            {href && state !== 'now' ? (
              <a class="govuk-link app-steps__name" href={href}>
                {text}
              </a>
            ) : (
              <span class="app-steps__name">{text}</span>
            )}
            <span class="govuk-visually-hidden"> ({words[state]})</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
