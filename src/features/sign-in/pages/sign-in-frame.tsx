import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { words } from '../words.ts'

interface Props {
  readonly title: string
  readonly lead?: string
  readonly form?: FormState
  /** The page shows the reader's own data. */
  readonly isPersonal?: boolean
  readonly locale: Locale
  readonly children: ComponentChildren
}

/** What the pages around signing in have in common: errors first, one heading, one narrow column. */
export function SignInFrame({ title, lead, form, isPersonal, locale, children }: Props) {
  const errors = form?.errors ?? []
  const whoCanSee = isPersonal ? { text: words(locale).onlyYou, href: aboutUrls.whoCanSee.href() } : undefined
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FormErrors errors={errors} locale={locale} />
        <PageHeader title={title} lead={lead} whoCanSee={whoCanSee} locale={locale} />
        {children}
      </div>
    </div>
  )
}
