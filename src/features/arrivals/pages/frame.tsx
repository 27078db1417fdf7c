import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { passportUrls } from '#features/passport/index.ts'
import { FormErrors, PageHeader, type PageHeaderProps } from '#platform/html/components/index.ts'
import type { FormState } from '#platform/http/form.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { arrivalsUrls } from '../arrivals.urls.ts'
import { words } from '../words.ts'

interface Props extends Omit<PageHeaderProps, 'whoCanSee'> {
  readonly form: FormState
  readonly body: ComponentChildren
}

/** Errors first, one heading with who can see the page, and below it everything else. */
export function ArrivalsFrame({ form, body, ...header }: Props) {
  return (
    <>
      <FormErrors errors={form.errors} locale={header.locale} />
      <PageHeader {...header} whoCanSee={{ text: words(header.locale).onlyYou, href: aboutUrls.whoCanSee.href() }} />
      {body}
    </>
  )
}

interface Place {
  readonly locale: Locale
  readonly organisation: { readonly timeZone: string }
}

export const day = ({ locale, organisation }: Place, date: Date | string): string =>
  formatDate(locale, new Date(date), organisation.timeZone)

export const toBring = ({ ctx: { locale } }: { ctx: { locale: Locale } }) => [
  { text: words(locale).nav, href: arrivalsUrls.bring.href() },
]

export const passportHref = passportUrls.show.href()
