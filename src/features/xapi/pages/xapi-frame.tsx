import type { ComponentChildren } from 'preact'
import { PageFrame, type PageFrameProps } from '#features/about/index.ts'
import { words } from '../words.ts'

/** What the pages about platforms have in common: errors first, one heading, and who can see it. */
export const XapiFrame = (props: Omit<PageFrameProps, 'who' | 'wide'>) => (
  <PageFrame who={words(props.locale).onlyAdministrators} wide {...props} />
)

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
