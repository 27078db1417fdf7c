import { passportUrls } from '#features/passport/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { download, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { bookletPages, readBooklet } from '../booklet.ts'
import { bookletUrls } from '../booklet.urls.ts'
import { bookletPdf } from '../pdf.ts'
import { words } from '../words.ts'
import { BookletView } from './booklet.view.tsx'
import { BookletFrame } from './frame.tsx'

/** The whole booklet, for its owner. */
export const ownPage = page(bookletUrls.show, {
  access: signedIn,
  load: async ({ db, me, locale, now }) => ({
    booklet: await readBooklet(db, { person: me, pages: bookletPages, locale, now }),
  }),
  title: ({ ctx }) => words(ctx.locale).title,
  view({ data: { booklet }, ctx: { locale, organisation, now } }) {
    const w = words(locale)
    const { timeZone } = organisation
    return (
      <BookletFrame
        title={w.of(booklet.name)}
        lead={w.asOf(formatDate(locale, now, timeZone), organisation.name)}
        actions={[
          { text: w.actions.share, href: bookletUrls.links.href(), primary: true },
          { text: w.actions.pdf, href: bookletUrls.pdf.href() },
          { text: w.actions.json, href: bookletUrls.json.href() },
          { text: w.actions.takeOut, href: passportUrls.takeOut.href() },
        ]}
        locale={locale}
        body={<BookletView booklet={booklet} timeZone={timeZone} locale={locale} />}
      />
    )
  },
})

export const ownPdf = download(bookletUrls.pdf, {
  access: signedIn,
  async load({ db, me, locale, organisation, now }) {
    const booklet = await readBooklet(db, { person: me, pages: bookletPages, locale, now })
    const facts = { locale, timeZone: organisation.timeZone, organisation: organisation.name, now }
    const fileName = `${words(locale).fileName}-${now.toISOString().slice(0, 10)}.pdf`
    return { type: 'application/pdf', body: await bookletPdf(booklet, facts), fileName }
  },
})

/** What the booklet shows, for programs. The whole passport with its history is the file to take along. */
export const ownJson = download(bookletUrls.json, {
  access: signedIn,
  async load({ db, me, locale, organisation, now }) {
    const booklet = await readBooklet(db, { person: me, pages: bookletPages, locale, now })
    const about = {
      format: 'capable-booklet',
      formatVersion: 1,
      organisation: organisation.name,
      madeAt: now,
      language: locale,
    }
    const fileName = `${words(locale).fileName}-${now.toISOString().slice(0, 10)}.json`
    return {
      type: 'application/json; charset=utf-8',
      body: `${JSON.stringify({ ...about, ...booklet }, null, 2)}\n`,
      fileName,
    }
  },
})
