import { z } from 'zod'
import { topic } from '#platform/notifications/index.ts'
import { supportTold } from '../support/told-words.ts'
import { recognitionUrls } from './recognition.urls.ts'

/** Somebody is in a story and is asked, or what those in one's own story say. */
export const storyMoved = topic({
  name: 'champions.story',
  group: 'help',
  payload: z.object({ storyId: z.uuid(), what: z.enum(['asked', 'agreed', 'declined']) }),
  about: locale => supportTold(locale).about.story,
  say(locale, { storyId, what }, { actor }) {
    const t = supportTold(locale)
    const title = t.story[what](actor ?? t.somebody)
    return { title, href: recognitionUrls.story.href({ storyId }), action: t.look }
  },
  defaults: 'at-once',
})

/** A champion of one's team sent what they did in a year. */
export const letterCame = topic({
  name: 'champions.letter',
  group: 'help',
  payload: z.object({ letterId: z.uuid(), year: z.int() }),
  about: locale => supportTold(locale).about.letter,
  say(locale, { letterId, year }, { actor }) {
    const t = supportTold(locale)
    return {
      title: t.letter.title(actor ?? t.somebody, year),
      text: t.letter.text,
      href: recognitionUrls.letter.href({ letterId }),
      action: t.look,
    }
  },
  defaults: 'at-once',
  concerns: me => me.isManager,
})

export const recognitionTopics = [storyMoved, letterCame]
