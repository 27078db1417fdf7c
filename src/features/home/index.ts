import { type Feature, feature } from '#platform/http/feature.ts'
import type { AnyWaiting } from '#platform/http/waiting.ts'
import { homeUrls } from './home.urls.ts'
import { homePage } from './pages/home/home.page.ts'
import { words } from './words.ts'

/** The first page. Features that have something to tell a person there are handed in, in the order in which it is told. */
export const home = (...waiting: readonly AnyWaiting[]): Feature =>
  feature({
    name: 'home',
    pages: [homePage(waiting)],
    nav: [{ group: 'main', order: 10, text: locale => words(locale).nav, href: homeUrls.home.href() }],
  })
