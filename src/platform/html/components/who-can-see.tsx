import type { Locale } from '#platform/i18n/index.ts'
import type { Phrase } from '../govuk/index.ts'
import { componentWords } from './words.ts'

export interface WhoCanSeeProps {
  /** "Only you can see this." */
  text: Phrase
  /** Where it is explained. */
  href?: string
  locale: Locale
}

/** The line under a title that says who can see what is on the page. */
export function WhoCanSee({ text, href, locale }: WhoCanSeeProps) {
  return (
    <p class="app-who">
      <svg class="app-who__eye" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">
        <path d="M1 8c2.6-4.4 6.5-6.8 11-6.8S20.4 3.6 23 8c-2.6 4.4-6.5 6.8-11 6.8S3.6 12.4 1 8z" />
        <circle cx="12" cy="8" r="3.4" />
      </svg>
      <span>
        {typeof text === 'string' ? asSentence(text) : text}{' '}
        {href && (
          <a class="govuk-link app-who__why" href={href}>
            {componentWords(locale).why}
            <span class="govuk-visually-hidden"> {componentWords(locale).whyWhoCanSee}</span>
          </a>
        )}
      </span>
    </p>
  )
}

const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
