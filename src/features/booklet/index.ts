import { feature } from '#platform/http/feature.ts'
import { bookletUrls } from './booklet.urls.ts'
import { linksPage, withdrawAction } from './pages/links.page.tsx'
import { newLinkPage } from './pages/new-link.page.tsx'
import { ownJson, ownPage, ownPdf } from './pages/own.page.tsx'
import { sharedPassage, sharedPdf } from './pages/shared.page.tsx'
import { bookletPersonalData } from './personal-data.ts'
import { words } from './words.ts'

export { bookletUrls }

/** The passport on a few pages: to read, to print, to save, and to show to whom one likes for as long as one likes. */
export const booklet = feature({
  name: 'booklet',
  pages: [ownPage, ownPdf, ownJson, linksPage, newLinkPage, withdrawAction, sharedPdf],
  passages: [sharedPassage],
  nav: [{ group: 'passport', order: 55, text: locale => words(locale).nav, href: bookletUrls.show.href() }],
  personalData: bookletPersonalData,
})
