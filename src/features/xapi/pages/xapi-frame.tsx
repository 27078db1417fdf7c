import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader, type PageHeaderProps } from '#platform/html/components/index.ts'
import type { FormState } from '#platform/http/form.ts'
import { words } from '../words.ts'

interface Props extends Omit<PageHeaderProps, 'children'> {
  readonly form?: FormState
  readonly children?: ComponentChildren
}

/** What the pages about platforms have in common: errors first, one heading, and who can see it. */
export function XapiFrame({ form, children, ...header }: Props) {
  return (
    <>
      <FormErrors errors={form?.errors ?? []} locale={header.locale} />
      <PageHeader
        {...header}
        whoCanSee={{ text: words(header.locale).onlyAdministrators, href: aboutUrls.whoCanSee.href() }}
      />
      {children}
    </>
  )
}

interface SectionProps {
  readonly title: string
  readonly lead?: string
  /** Said instead of the table, when there is nothing in it. */
  readonly empty: string | undefined
  readonly children: ComponentChildren
}

/** A table that scrolls within itself, or a sentence when there is nothing to show. */
export const Section = ({ title, lead, empty, children }: SectionProps) => (
  <>
    <h2 class="govuk-heading-m">{title}</h2>
    {lead && <p class="govuk-body">{lead}</p>}
    {empty ? (
      <p class="govuk-body">{empty}</p>
    ) : (
      <section class="app-scroll" tabindex={0} aria-label={title}>
        {children}
      </section>
    )}
  </>
)
