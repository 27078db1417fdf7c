import { z } from 'zod'
import { topic } from '#platform/notifications/index.ts'
import { partnershipsUrls } from './partnerships.urls.ts'
import { words } from './words.ts'

const payload = z.object({ partnershipId: z.uuid(), partner: z.string() })
const concerns = (me: { readonly roles: readonly string[] }) => me.roles.includes('administrator')

/** Another organisation took up a code, so what people share with partners goes there from now on. */
export const partnershipBegan = topic({
  name: 'partnerships.began',
  group: 'administration',
  concerns,
  payload,
  about: locale => ({ title: words(locale).told.began, because: words(locale).told.because }),
  say(locale, { partnershipId, partner }) {
    const t = words(locale).told
    const href = partnershipsUrls.show.href({ partnershipId })
    return { title: t.beganTitle(partner), text: t.beganText, href, action: t.action }
  },
  defaults: 'at-once',
})

/** A partner ended it. */
export const partnershipEnded = topic({
  name: 'partnerships.ended',
  group: 'administration',
  concerns,
  payload,
  about: locale => ({ title: words(locale).told.ended, because: words(locale).told.because }),
  say(locale, { partnershipId, partner }) {
    const t = words(locale).told
    const href = partnershipsUrls.show.href({ partnershipId })
    return { title: t.endedTitle(partner), text: t.endedText, href, action: t.action }
  },
  defaults: 'at-once',
})
