import type { FeedFormat } from '#platform/feeds/feed.ts'
import { url } from '#platform/http/urls.ts'
import { notificationUrls } from '#platform/notifications/index.ts'

export const notificationsUrls = {
  ...notificationUrls,
  /** POST: marks one as read and leads to what it is about. */
  open: url('/inbox/:notificationId/open'),
  /** POST: marks one as read, or as unread again. */
  reading: url('/inbox/:notificationId/reading'),
  /** POST: marks everything as read that was on the page. */
  readAll: url('/inbox/read-all'),
  feeds: url('/account/notifications/feeds'),
  revokeFeed: url('/account/notifications/feeds/:feedId/revoke'),
  rss: url('/feeds/:organisation/:token/inbox.rss'),
  atom: url('/feeds/:organisation/:token/inbox.atom'),
  json: url('/feeds/:organisation/:token/inbox.json'),
  channels: url('/administration/channels'),
  newChannel: url('/administration/channels/new'),
  channel: url('/administration/channels/:channelId'),
  testChannel: url('/administration/channels/:channelId/test'),
  removeChannel: url('/administration/channels/:channelId/remove'),
  resend: url('/administration/channels/:channelId/messages/:deliveryId/resend'),
  /** Telling everybody, and what was told. */
  announce: url('/administration/news'),
  news: url('/news/:newsId'),
  /** Takes back what was told to everybody. */
  withdraw: url('/administration/news/:newsId/withdraw'),
} as const

/** The address of a feed that a feature brings. */
export const feedUrl = (name: string, format: FeedFormat) => url(`/feeds/:organisation/:token/${name}.${format}`)
