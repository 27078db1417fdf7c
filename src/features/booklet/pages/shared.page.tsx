import { stampsUrls } from '#features/stamps/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { InsetText } from '#platform/html/govuk/index.ts'
import { anyone } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { type Context, download, page } from '#platform/http/page.ts'
import { passage } from '#platform/http/passage.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { type Booklet, readBooklet } from '../booklet.ts'
import { bookletUrls } from '../booklet.urls.ts'
import { countView, findByToken } from '../links.ts'
import { bookletPdf } from '../pdf.ts'
import { words } from '../words.ts'
import { BookletView } from './booklet.view.tsx'

interface SharedData {
  readonly booklet: Booklet
  readonly expiresAt: Date
  readonly pdfHref: string
}

const inAddress = ({ organisation }: { readonly organisation: string }) => organisation

const sharedPage = page(bookletUrls.shared, {
  access: anyone,
  load: (): SharedData | undefined => undefined,
  isGone: ({ data }) => data === undefined,
  title: ({ data, ctx }: { data: SharedData | undefined; ctx: Context }) =>
    data ? words(ctx.locale).of(data.booklet.name) : words(ctx.locale).shared.goneTitle,
  view({ data, ctx: { locale, organisation, now } }) {
    const w = words(locale)
    if (!data)
      return (
        <>
          <h1 class="govuk-heading-l">{w.shared.goneTitle}</h1>
          <p class="govuk-body">{w.shared.gone}</p>
        </>
      )
    const { booklet, expiresAt, pdfHref } = data
    const { timeZone } = organisation
    return (
      <>
        <PageHeader
          title={<bdi>{w.of(booklet.name)}</bdi>}
          lead={w.asOf(formatDate(locale, now, timeZone), organisation.name)}
          actions={[{ text: w.actions.pdf, href: pdfHref }]}
          locale={locale}
        />
        <InsetText>
          <p class="govuk-body">{w.shared.who(booklet.name, formatDate(locale, expiresAt, timeZone))}</p>
          <p class="govuk-body govuk-!-margin-bottom-0">{w.shared.private}</p>
        </InsetText>
        <BookletView booklet={booklet} timeZone={timeZone} locale={locale} />
        {booklet.stamps.length > 0 && (
          <p class="govuk-body">
            <a class="govuk-link" href={stampsUrls.check.href()}>
              {w.shared.check}
            </a>
          </p>
        )}
      </>
    )
  },
})

/** What a link leads to: the chosen pages as they are now, counted so that the owner knows; or that it does not work. */
export const sharedPassage = passage(bookletUrls.shared, {
  method: 'GET',
  access: anyone,
  organisation: inAddress,
  async travel({ params, transact, now, locale }) {
    const data = await transact(async (tx): Promise<SharedData | undefined> => {
      const link = await findByToken(tx, params.token, now)
      if (!link) return undefined
      await countView(tx, link.id, now)
      const booklet = await readBooklet(tx, { person: link.person, pages: link.pages, locale, now })
      return { booklet, expiresAt: link.expiresAt, pdfHref: bookletUrls.sharedPdf.href(params) }
    })
    return { page: sharedPage as never, data }
  },
})

export const sharedPdf = download(bookletUrls.sharedPdf, {
  access: anyone,
  organisation: inAddress,
  async load({ db, params: { token }, locale, organisation, now }) {
    const link = found(await findByToken(db, token, now), 'No such link')
    const booklet = await readBooklet(db, { person: link.person, pages: link.pages, locale, now })
    const facts = { locale, timeZone: organisation.timeZone, organisation: organisation.name, now }
    return {
      type: 'application/pdf',
      body: await bookletPdf(booklet, facts),
      fileName: `${words(locale).fileName}.pdf`,
    }
  },
})
