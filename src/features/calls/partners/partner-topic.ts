import { z } from 'zod'
import { topic } from '#platform/notifications/index.ts'
import { callPartnersUrls } from './partners.urls.ts'
import { partnerWords } from './words.ts'

/** What happens with help between two organisations, told to whoever asked or offered. */
export const partnerHelpMoved = topic({
  name: 'calls.partner-help',
  group: 'help',
  payload: z.object({
    partnerOfferId: z.uuid(),
    title: z.string(),
    what: z.enum(['offer', 'chosen', 'declined', 'over', 'withdrawn', 'message']),
  }),
  about: locale => ({ title: partnerWords(locale).told.topic, because: partnerWords(locale).told.because }),
  say(locale, { partnerOfferId, title, what }) {
    const { told } = partnerWords(locale)
    return { title: told[what](title), href: callPartnersUrls.offer.href({ partnerOfferId }), action: told.look }
  },
  defaults: 'at-once',
})
