import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader, type PageHeaderProps } from '#platform/html/components/index.ts'
import type { FormState } from '#platform/http/form.ts'
import { words } from '../words.ts'

interface Props extends Omit<PageHeaderProps, 'children'> {
  readonly form?: FormState
  readonly children?: ComponentChildren
}

/** What the pages about tokens have in common: errors first, one heading, and who can see it. */
export function ApiFrame({ form, children, ...header }: Props) {
  const errors = form?.errors ?? []
  return (
    <>
      <FormErrors errors={errors} locale={header.locale} />
      <PageHeader
        {...header}
        whoCanSee={{ text: words(header.locale).onlyAdministrators, href: aboutUrls.whoCanSee.href() }}
      />
      {children}
    </>
  )
}
