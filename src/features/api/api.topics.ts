import { z } from 'zod'
import { formatDate, formatDateTime } from '#platform/i18n/index.ts'
import { topic } from '#platform/notifications/index.ts'
import { apiUrls } from './api.urls.ts'
import { words } from './words.ts'

/** A program stops working when its token does, so those who look after it hear of it in time. */
export const tokenExpires = topic({
  name: 'api.token-expires',
  group: 'administration',
  concerns: me => me.roles.includes('administrator'),
  payload: z.object({ name: z.string(), expiresAt: z.coerce.date(), lastUsedAt: z.coerce.date().nullable() }),
  about: locale => ({ title: words(locale).mail.topic, because: words(locale).mail.because }),
  say(locale, { name, expiresAt, lastUsedAt }, { organisation, timeZone }) {
    const t = words(locale).mail
    const ends = formatDate(locale, expiresAt, timeZone)
    return {
      title: t.subject(name, ends),
      text: [
        t.what(name, organisation.name, ends),
        lastUsedAt ? t.lastUsed(formatDateTime(locale, lastUsedAt, timeZone)) : t.neverUsed,
        t.next,
      ].join('\n\n'),
      href: apiUrls.tokens.href(),
      action: t.action,
    }
  },
  defaults: 'at-once',
})
