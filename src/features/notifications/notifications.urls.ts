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
} as const
