import type { NavItem } from '#platform/http/feature.ts'
import { matchingUrls } from './matching.urls.ts'
import { matchingWords } from './matching-words.ts'
import { orderPage } from './pages/order.page.tsx'
import { settingsPage } from './pages/settings.page.tsx'
import { toldPage } from './pages/told.page.tsx'

export { matchingJobs } from './matching.jobs.ts'
export { matchingTopics } from './matching.topics.ts'
export { matchingPersonalData } from './personal-data.ts'

export const matchingPages = [settingsPage, orderPage, toldPage]

export const matchingNav: readonly NavItem[] = [
  {
    group: 'calls',
    order: 40,
    text: locale => matchingWords(locale).settings.nav,
    href: matchingUrls.settings.href(),
  },
]
