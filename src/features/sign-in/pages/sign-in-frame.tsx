import type { ComponentChildren } from 'preact'
import { ErrorSummary } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'

interface Props {
  readonly title: string
  readonly lead?: string
  readonly form?: FormState
  readonly locale: Locale
  readonly children: ComponentChildren
}

/** What the pages around signing in have in common: errors first, one heading, one narrow column. */
export function SignInFrame({ title, lead, form, locale, children }: Props) {
  const errors = form?.errors ?? []
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errors.length > 0 && (
          <ErrorSummary
            errorList={errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
            locale={locale}
          />
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        {lead && <p class="govuk-body-l">{lead}</p>}
        {children}
      </div>
    </div>
  )
}
