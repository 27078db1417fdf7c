import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader, type PageHeaderProps } from '#platform/html/components/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { partnershipsUrls } from '../partnerships.urls.ts'
import { words } from '../words.ts'

interface Props extends Omit<PageHeaderProps, 'children'> {
  readonly form?: FormState
  readonly children?: ComponentChildren
}

/** What the administrators' pages about partners have in common: errors first, one heading, and who can see it. */
export function PartnersFrame({ form, children, ...header }: Props) {
  const whoCanSee = { text: words(header.locale).onlyAdministrators, href: aboutUrls.whoCanSee.href() }
  return (
    <>
      <FormErrors errors={form?.errors ?? []} locale={header.locale} />
      <PageHeader {...header} whoCanSee={whoCanSee} />
      {children}
    </>
  )
}

export const manageCrumb = (locale: Locale) => ({
  text: words(locale).manage.title,
  href: partnershipsUrls.manage.href(),
})

export const List = ({ items }: { items: readonly string[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {items.map(item => (
      <li>{item}</li>
    ))}
  </ul>
)
