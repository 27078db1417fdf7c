import { holds } from '#platform/http/access.ts'
import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { stampsUrls } from '../stamps.urls.ts'
import { words } from '../words.ts'

/** Who looks after what can be earned. */
export const keepers = holds('programme-lead', 'administrator')

export const toMine = ({ ctx: { locale } }: { ctx: { locale: Locale } }): readonly Crumb[] => [
  { text: words(locale).title, href: stampsUrls.mine.href() },
]

export const toManage = (locale: Locale, ...more: readonly Crumb[]): readonly Crumb[] => [
  { text: words(locale).manage.title, href: stampsUrls.manage.href() },
  ...more,
]

/** Text of several lines as paragraphs. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/\n+/)
        .filter(Boolean)
        .map(line => (
          <p class="govuk-body">{line}</p>
        ))}
    </>
  )
}
