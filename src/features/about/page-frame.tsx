import type { ComponentChildren } from 'preact'
import { FormErrors, PageHeader, type PageHeaderProps } from '#platform/html/components/index.ts'
import type { FormState } from '#platform/http/form.ts'
import { aboutUrls } from './about.urls.ts'

export type PageFrameProps = Omit<PageHeaderProps, 'whoCanSee' | 'children'> & {
  readonly form?: FormState | undefined
  /** Exactly who can see what is on the page; left out where there is nothing of anybody. */
  readonly who?: string | undefined
  /** Takes the whole width instead of lines that are good to read. */
  readonly wide?: boolean
  /** Whatever else stands in the header, such as buttons that post. */
  readonly beside?: ComponentChildren
  readonly children?: ComponentChildren
}

/** Errors first, one heading with who can see the page (which leads to all about that), and below it everything else. */
export function PageFrame({ form, who, wide = false, beside, children, ...header }: PageFrameProps) {
  return (
    <>
      <FormErrors errors={form?.errors} locale={header.locale} />
      <PageHeader {...header} {...(who ? { whoCanSee: { text: who, href: aboutUrls.whoCanSee.href() } } : {})}>
        {beside}
      </PageHeader>
      {wide ? (
        children
      ) : (
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">{children}</div>
        </div>
      )}
    </>
  )
}
