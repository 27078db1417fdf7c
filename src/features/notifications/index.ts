import { type Feature, feature } from '#platform/http/feature.ts'
import { notificationJobs } from '#platform/notifications/index.ts'
import { type House, topicsOf } from './house.ts'
import { notificationsUrls } from './notifications.urls.ts'
import { choicesPage } from './pages/choices/choices.page.ts'
import { inboxPage, openAction, readAllAction, readingAction } from './pages/inbox/inbox.page.ts'
import { stopPage } from './pages/stop/stop.page.tsx'
import { notificationsPersonalData } from './personal-data.ts'

export { notificationsUrls }

/** Where people read what happened and say how it may reach them; the work behind it is platform/notifications. */
export const notifications = (house: House): Feature =>
  feature({
    name: 'notifications',
    pages: [inboxPage(house), openAction(house), readingAction, readAllAction, choicesPage(house), stopPage(house)],
    jobs: notificationJobs(() => topicsOf(house)),
    personalData: notificationsPersonalData,
  })
