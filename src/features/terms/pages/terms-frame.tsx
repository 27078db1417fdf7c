import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader, type PageHeaderProps } from '#platform/html/components/index.ts'
import { holds } from '#platform/http/access.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { termsUrls } from '../terms.urls.ts'
import { words } from '../words.ts'

/** Who looks after the vocabulary. */
export const keepers = holds('programme-lead', 'administrator')

interface Props extends Omit<PageHeaderProps, 'children' | 'whoCanSee'> {
  readonly form?: FormState
  readonly children?: ComponentChildren
}

/** Errors first, one heading, and who can see it. */
export function TermsFrame({ form, children, ...header }: Props) {
  return (
    <>
      <FormErrors errors={form?.errors} locale={header.locale} />
      <PageHeader {...header} whoCanSee={{ text: words(header.locale).whoSees, href: aboutUrls.whoCanSee.href() }} />
      {children}
    </>
  )
}

export const termsCrumbs = (locale: Locale, ...more: readonly Crumb[]): readonly Crumb[] => [
  { text: words(locale).title, href: termsUrls.terms.href() },
  ...more,
]
