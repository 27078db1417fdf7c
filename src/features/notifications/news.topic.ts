import { z } from 'zod'
import { topic } from '#platform/notifications/index.ts'
import { channelWords } from './channel-words.ts'
import { notificationsUrls } from './notifications.urls.ts'

/** What somebody announces to everybody, in their own words. */
export const newsAnnounced = topic({
  name: 'notifications.news',
  group: 'news',
  payload: z.object({ newsId: z.uuid(), headline: z.string(), text: z.string() }),
  about: locale => ({ title: channelWords(locale).news.topic, because: channelWords(locale).news.because }),
  say: (locale, { newsId, headline, text }) => ({
    title: headline,
    ...(text ? { text: text.replace(/\r\n?/g, '\n') } : {}),
    href: notificationsUrls.news.href({ newsId }),
    action: channelWords(locale).news.read,
  }),
  defaults: 'daily',
  isOrganisationWide: true,
})
