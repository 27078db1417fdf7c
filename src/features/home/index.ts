import { feature } from '#platform/http/feature.ts'
import { homeUrls } from './home.urls.ts'
import { homePage } from './pages/home/home.page.ts'
import { words } from './words.ts'

export { homeUrls } from './home.urls.ts'

/** The first page. */
export const home = feature({
  name: 'home',
  pages: [homePage],
  nav: [{ group: 'main', order: 10, text: locale => words(locale).nav, href: homeUrls.home.href() }],
})
