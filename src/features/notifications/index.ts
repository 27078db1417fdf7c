import { type Feature, feature } from '#platform/http/feature.ts'
import { notificationJobs } from '#platform/notifications/index.ts'
import { channelWords } from './channel-words.ts'
import { type House, topicsOf } from './house.ts'
import { newsAnnounced } from './news.topic.ts'
import { feedUrl, notificationsUrls } from './notifications.urls.ts'
import { channelPage, resendAction, testChannelAction } from './pages/channel/channel.page.ts'
import { channelsPage } from './pages/channels/channels.page.tsx'
import { choicesPage } from './pages/choices/choices.page.ts'
import { privateFeeds } from './pages/feeds/feed.download.ts'
import { feedsPage, revokeFeedAction } from './pages/feeds/feeds.page.tsx'
import { inboxPage, openAction, readAllAction, readingAction } from './pages/inbox/inbox.page.ts'
import { newChannelPage } from './pages/new-channel/new-channel.page.ts'
import { newsPage } from './pages/news/news.page.ts'
import { newsItemPage } from './pages/news-item/news-item.page.tsx'
import { removeChannelPage } from './pages/remove-channel/remove-channel.page.tsx'
import { stopPage } from './pages/stop/stop.page.tsx'
import { withdrawNewsPage } from './pages/withdraw-news/withdraw-news.page.tsx'
import { notificationsPersonalData } from './personal-data.ts'

export { makeFeed, withdrawFeeds } from './feeds.ts'
export { newsAnnounced } from './news.topic.ts'
export { feedUrl, notificationsUrls }

/** Where people read what happened and say how it may reach them; the work behind it is platform/notifications. */
export const notifications = (house: House): Feature =>
  feature({
    name: 'notifications',
    pages: [
      inboxPage(house),
      openAction(house),
      readingAction,
      readAllAction,
      choicesPage(house),
      stopPage(house),
      channelsPage(house),
      newChannelPage(house),
      channelPage(house),
      testChannelAction,
      resendAction,
      removeChannelPage,
      newsPage,
      newsItemPage,
      withdrawNewsPage,
      feedsPage(house),
      revokeFeedAction,
      ...privateFeeds(house),
    ],
    jobs: notificationJobs(() => topicsOf(house)),
    topics: [newsAnnounced],
    nav: [
      {
        group: 'programme',
        order: 90,
        text: locale => channelWords(locale).news.title,
        hint: locale => channelWords(locale).news.hint,
        href: notificationsUrls.announce.href(),
        visible: me => me.roles.includes('programme-lead') || me.roles.includes('administrator'),
      },
    ],
    personalData: notificationsPersonalData,
    auditWords: locale => channelWords(locale).audit,
  })
