import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { PageHeader, type PageHeaderProps } from '#platform/html/components/index.ts'
import { ErrorSummary } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import { words } from '../words.ts'

interface Props extends Omit<PageHeaderProps, 'children'> {
  readonly form?: FormState
  readonly children?: ComponentChildren
}

/** What the pages of notifications have in common: errors first, one heading, and who can see it. */
export function NotificationsFrame({ form, children, ...header }: Props) {
  const errors = form?.errors ?? []
  const whoCanSee = { text: words(header.locale).onlyYou, href: aboutUrls.whoCanSee.href(), ...header.whoCanSee }
  return (
    <>
      {errors.length > 0 && (
        <ErrorSummary
          errorList={errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
          locale={header.locale}
        />
      )}
      <PageHeader {...header} whoCanSee={whoCanSee} />
      {children}
    </>
  )
}
