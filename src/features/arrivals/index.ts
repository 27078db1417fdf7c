import { feature } from '#platform/http/feature.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { arrivalsUrls } from './arrivals.urls.ts'
import { bringPage, bringPassage } from './pages/bring.page.tsx'
import { forgetAction, showPage } from './pages/show.page.tsx'
import { arrivalsPersonalData } from './personal-data.ts'
import { words } from './words.ts'

export { arrivalsUrls } from './arrivals.urls.ts'

/** The way here from the passport. */
export const bringAlong = { text: (locale: Locale) => words(locale).nav, href: arrivalsUrls.bring.href() }

/** A passport that somebody brings along from another organisation. */
export const arrivals = feature({
  name: 'arrivals',
  pages: [bringPage, showPage, forgetAction],
  passages: [bringPassage],
  personalData: arrivalsPersonalData,
})
