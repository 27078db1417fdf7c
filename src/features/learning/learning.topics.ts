import { z } from 'zod'
import { topic } from '#platform/notifications/index.ts'
import { learningUrls } from './learning.urls.ts'
import { toldWords } from './told-words.ts'

const resource = z.object({ resourceId: z.uuid(), title: z.string() })
const hrefOf = (resourceId: string) => learningUrls.resource.href({ resourceId })

/** Something is asked of somebody's unit, or of those who follow a role profile. */
export const learningAssigned = topic({
  name: 'learning.assigned',
  group: 'learning',
  payload: z.object({ assignmentId: z.uuid(), title: z.string(), reason: z.string() }),
  about: locale => toldWords(locale).assigned.about,
  say(locale, { title, reason }) {
    const { assigned } = toldWords(locale)
    return {
      title: assigned.title(title),
      text: assigned.text(reason),
      href: learningUrls.mine.href(),
      action: assigned.action,
    }
  },
  defaults: 'at-once',
})

/** The link of something that one looks after does not work any more. */
export const linkBroken = topic({
  name: 'learning.link-broken',
  group: 'learning',
  payload: resource,
  about: locale => toldWords(locale).broken.about,
  say(locale, { resourceId, title }) {
    const { broken } = toldWords(locale)
    return { title: broken.title(title), text: broken.text, href: hrefOf(resourceId), action: broken.action }
  },
  defaults: 'weekly',
})

/** What became of something that somebody suggested. */
export const suggestionAnswered = topic({
  name: 'learning.suggestion-answered',
  group: 'learning',
  payload: resource.extend({ isTaken: z.boolean(), why: z.string() }),
  about: locale => toldWords(locale).suggestion.about,
  say(locale, { resourceId, title, isTaken, why }) {
    const { suggestion } = toldWords(locale)
    return {
      title: isTaken ? suggestion.taken(title) : suggestion.declined(title),
      text: isTaken ? suggestion.thanks : suggestion.why(why),
      href: hrefOf(resourceId),
      action: suggestion.action,
    }
  },
  defaults: 'at-once',
})
