import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader, type PageHeaderProps } from '#platform/html/components/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { evidenceUrls } from '../evidence.urls.ts'
import { words } from '../words.ts'

type FrameProps = Omit<PageHeaderProps, 'whoCanSee'> & {
  readonly form?: FormState | undefined
  /** Exactly who; only its owner unless given. */
  readonly whoCanSee?: string
  readonly wide?: boolean
  readonly body: ComponentChildren
}

/** Errors first, one heading with who can see the page, and below it everything else. */
export function EvidenceFrame({ form, whoCanSee, wide = false, body, ...header }: FrameProps) {
  const who = { text: whoCanSee ?? words(header.locale).onlyYou, href: aboutUrls.whoCanSee.href() }
  return (
    <>
      <FormErrors errors={form?.errors} locale={header.locale} />
      <PageHeader {...header} whoCanSee={who} />
      {wide ? (
        body
      ) : (
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">{body}</div>
        </div>
      )}
    </>
  )
}

export const evidenceCrumbs = (locale: Locale, ...more: readonly Crumb[]): readonly Crumb[] => [
  { text: words(locale).title, href: evidenceUrls.list.href() },
  ...more,
]

/** What somebody wrote, with its lines as they were and in the direction of its script. */
export const Told = ({ text }: { text: string }) => (
  <p class="govuk-body app-told" dir="auto">
    {text}
  </p>
)
