import type { ComponentChildren } from 'preact'
import { PageFrame, type PageFrameProps } from '#features/about/index.ts'
import { passportUrls } from '#features/passport/index.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { arrivalsUrls } from '../arrivals.urls.ts'
import { words } from '../words.ts'

type FrameProps = Omit<PageFrameProps, 'who' | 'wide' | 'children'> & { readonly body: ComponentChildren }

/** Errors first, one heading with who can see the page, and below it everything else. */
export const ArrivalsFrame = ({ body, ...props }: FrameProps) => (
  <PageFrame who={words(props.locale).onlyYou} wide {...props}>
    {body}
  </PageFrame>
)

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
