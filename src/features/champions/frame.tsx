import type { ComponentChildren } from 'preact'
import { Button } from '#platform/html/govuk/index.ts'
import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { championsUrls } from './champions.urls.ts'
import { words } from './words.ts'

export const championsCrumbs = (locale: Locale, ...more: readonly Crumb[]): readonly Crumb[] => [
  { text: words(locale).nav, href: championsUrls.find.href() },
  ...more,
]

/** On pages of the programme. */
export const programmeCrumbs = (locale: Locale, ...more: readonly Crumb[]): readonly Crumb[] => [
  { text: words(locale).programme.nav, href: championsUrls.programme.href() },
  ...more,
]

/** A line of links, a list for those who hear it. */
export const Links = ({ links }: { readonly links: readonly (Crumb | false)[] }) => (
  <ul class="govuk-list app-no-print">
    {links
      .filter(link => link !== false)
      .map(({ text, href }) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
  </ul>
)

interface OneFormProps {
  readonly action: string
  readonly save: string
  readonly back?: Crumb
  readonly isWarning?: boolean
  readonly isSecondary?: boolean
  readonly children?: ComponentChildren
}

/** A form of one column with its button and a way back. */
export const OneForm = ({ action, save, back, isWarning, isSecondary, children }: OneFormProps) => (
  <form method="post" action={action} novalidate>
    {children}
    <div class="govuk-button-group">
      <Button
        text={save}
        preventDoubleClick
        {...(isWarning
          ? { classes: 'govuk-button--warning' }
          : isSecondary
            ? { classes: 'govuk-button--secondary' }
            : {})}
      />
      {back && (
        <a class="govuk-link" href={back.href}>
          {back.text}
        </a>
      )}
    </div>
  </form>
)
