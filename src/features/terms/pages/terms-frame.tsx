import { PageFrame, type PageFrameProps } from '#features/about/index.ts'
import { holds } from '#platform/http/access.ts'
import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { termsUrls } from '../terms.urls.ts'
import { words } from '../words.ts'

/** Who looks after the vocabulary. */
export const keepers = holds('programme-lead', 'administrator')

/** Errors first, one heading, and who can see it. */
export const TermsFrame = (props: Omit<PageFrameProps, 'who' | 'wide'>) => (
  <PageFrame who={words(props.locale).whoSees} wide {...props} />
)

export const termsCrumbs = (locale: Locale, ...more: readonly Crumb[]): readonly Crumb[] => [
  { text: words(locale).title, href: termsUrls.terms.href() },
  ...more,
]
