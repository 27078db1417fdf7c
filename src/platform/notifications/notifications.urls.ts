import { url } from '../http/urls.ts'

/** Where mails lead; the feature notifications answers there. */
export const notificationUrls = {
  inbox: url('/inbox'),
  choices: url('/account/notifications'),
  /** GET shows a button, so that a program that opens every link changes nothing; POST stops the mails (RFC 8058). */
  stop: url('/stop-mails/:organisation/:token'),
} as const
