import { orderPage } from './pages/order.page.tsx'
import { settingsPage } from './pages/settings.page.tsx'
import { toldPage } from './pages/told.page.tsx'

export { matchingJobs } from './matching.jobs.ts'
export { matchingTopics } from './matching.topics.ts'
export { matchingPersonalData } from './personal-data.ts'

export const matchingPages = [settingsPage, orderPage, toldPage]
