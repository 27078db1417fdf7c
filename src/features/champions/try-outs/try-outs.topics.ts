import { z } from 'zod'
import { formatDate } from '#platform/i18n/index.ts'
import { topic } from '#platform/notifications/index.ts'
import { supportTold } from '../support/told-words.ts'
import { tryOutsUrls } from './try-outs.urls.ts'

/** Something new to try out, or what came of it. */
export const tryOutMoved = topic({
  name: 'champions.try-out',
  group: 'help',
  payload: z.object({ tryOutId: z.uuid(), title: z.string(), until: z.iso.date(), what: z.enum(['asked', 'closed']) }),
  about: locale => supportTold(locale).about.tryOut,
  say(locale, { tryOutId, title, until, what }) {
    const t = supportTold(locale)
    const href = tryOutsUrls.show.href({ tryOutId })
    return what === 'asked'
      ? { title: t.tryOut.asked(title), text: t.tryOut.askedText(formatDate(locale, until)), href, action: t.look }
      : { title: t.tryOut.closed(title), href, action: t.look }
  },
  defaults: 'daily',
  concerns: me => me.roles.includes('champion'),
})
