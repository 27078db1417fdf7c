import { PageFrame, type PageFrameProps } from '#features/about/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { partnershipsUrls } from '../partnerships.urls.ts'
import { words } from '../words.ts'

/** What the administrators' pages about partners have in common: errors first, one heading, and who can see it. */
export const PartnersFrame = (props: Omit<PageFrameProps, 'who' | 'wide'>) => (
  <PageFrame who={words(props.locale).onlyAdministrators} wide {...props} />
)

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
