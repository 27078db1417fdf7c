import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader, type PageHeaderProps } from '#platform/html/components/index.ts'
import { holds } from '#platform/http/access.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { stampsUrls } from '../stamps.urls.ts'
import { words } from '../words.ts'

/** Who looks after what can be earned. */
export const keepers = holds('programme-lead', 'administrator')

interface Props extends Omit<PageHeaderProps, 'children' | 'whoCanSee'> {
  /** Who can see the page; left out where there is nothing to see. */
  readonly seen?: string
  readonly form?: FormState
  readonly children?: ComponentChildren
}

/** Errors first, one heading, and who can see it. */
export function StampsFrame({ form, seen, children, ...header }: Props) {
  return (
    <>
      <FormErrors errors={form?.errors} locale={header.locale} />
      <PageHeader {...header} {...(seen ? { whoCanSee: { text: seen, href: aboutUrls.whoCanSee.href() } } : {})} />
      {children}
    </>
  )
}

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
