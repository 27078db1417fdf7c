import { z } from 'zod'
import { topic } from '#platform/notifications/index.ts'
import { planUrls } from './plan.urls.ts'
import { words } from './words.ts'

/** The plan has stood still for as long as its owner chose. Says how much waits, and nothing of what it is. */
export const planNudge = topic({
  name: 'plan.waits',
  group: 'passport',
  payload: z.object({ open: z.int(), due: z.int() }),
  about: locale => words(locale).topic,
  say(locale, { open, due }) {
    const { nudge } = words(locale)
    return {
      title: due > 0 ? nudge.due(due) : nudge.waits(open),
      text: nudge.text,
      href: planUrls.show.href(),
      action: nudge.action,
    }
  },
  defaults: 'at-once',
})
