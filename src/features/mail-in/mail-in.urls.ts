import { url } from '#platform/http/urls.ts'

export const mailInUrls = {
  /** POST: the mail gateway brings a raw mail; `?recipient=` says for whom. */
  receive: url('/mail-in'),
  /** For administrators: whether mails come in, and what becomes of them. */
  overview: url('/administration/mail-in'),
} as const
