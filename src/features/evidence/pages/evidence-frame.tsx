import type { ComponentChildren } from 'preact'
import { PageFrame, type PageFrameProps } from '#features/about/index.ts'
import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { evidenceUrls } from '../evidence.urls.ts'
import { words } from '../words.ts'

type FrameProps = Omit<PageFrameProps, 'who' | 'children'> & {
  /** Exactly who; only its owner unless given. */
  readonly whoCanSee?: string
  readonly body: ComponentChildren
}

/** Errors first, one heading with who can see the page, and below it everything else. */
export const EvidenceFrame = ({ whoCanSee, body, ...props }: FrameProps) => (
  <PageFrame who={whoCanSee ?? words(props.locale).onlyYou} {...props}>
    {body}
  </PageFrame>
)

export const evidenceCrumbs = (locale: Locale, ...more: readonly Crumb[]): readonly Crumb[] => [
  { text: words(locale).title, href: evidenceUrls.list.href() },
  ...more,
]
