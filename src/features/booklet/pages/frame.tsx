import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader, type PageHeaderProps } from '#platform/html/components/index.ts'
import type { FormState } from '#platform/http/form.ts'
import { words } from '../words.ts'

type Props = Omit<PageHeaderProps, 'whoCanSee'> & {
  readonly form?: FormState
  readonly body: ComponentChildren
}

/** Errors first, one heading with who can see the page, and below it everything else. */
export function BookletFrame({ form, body, ...header }: Props) {
  return (
    <>
      <FormErrors errors={form?.errors} locale={header.locale} />
      <PageHeader {...header} whoCanSee={{ text: words(header.locale).onlyYou, href: aboutUrls.whoCanSee.href() }} />
      {body}
    </>
  )
}
