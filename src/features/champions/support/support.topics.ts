import { z } from 'zod'
import type { Me } from '#platform/http/access.ts'
import { topic } from '#platform/notifications/index.ts'
import { healthUrls } from '../health/health.urls.ts'
import { recognitionUrls } from '../recognition/recognition.urls.ts'
import { supportUrls } from './support.urls.ts'
import { supportTold } from './told-words.ts'

const group = 'help'
type Told = ReturnType<typeof supportTold>
const aboutOf = (name: keyof Told['about']) => (locale: Parameters<typeof supportTold>[0]) =>
  supportTold(locale).about[name]
const champions = (me: Me) => me.roles.includes('champion')
const request = ({ requestId }: { readonly requestId: string }) => supportUrls.request.href({ requestId })

/** A colleague asks, or another champion passed on what a colleague asks. */
export const askedOfChampion = topic({
  name: 'champions.asked',
  group,
  payload: z.object({ requestId: z.uuid(), words: z.string(), how: z.enum(['asked', 'again', 'passed-on']) }),
  about: aboutOf('asked'),
  say(locale, { how, words, ...of }, { actor }) {
    const t = supportTold(locale)
    return { title: t.asked[how](actor ?? t.somebody), text: words, href: request(of), action: t.answer }
  },
  defaults: 'at-once',
  concerns: champions,
})

/** What became of one's own request. */
export const requestMoved = topic({
  name: 'champions.request',
  group,
  payload: z.object({ requestId: z.uuid(), what: z.enum(['answered', 'passed-on']) }),
  about: aboutOf('request'),
  say(locale, { what, ...of }, { actor }) {
    const t = supportTold(locale)
    return { title: t.request[what](actor ?? t.somebody), href: request(of), action: t.look }
  },
  defaults: 'at-once',
})

/** A request has waited for a while. */
export const waitsForYou = topic({
  name: 'champions.waits',
  group,
  payload: z.object({ requestId: z.uuid() }),
  about: aboutOf('waits'),
  say(locale, of) {
    const t = supportTold(locale)
    return { title: t.waits.title, text: t.waits.text, href: request(of), action: t.answer }
  },
  defaults: 'daily',
  concerns: champions,
})

/** The day to look at something again has come. */
export const toFollowUp = topic({
  name: 'champions.follow-up',
  group,
  payload: z.object({ sessions: z.int() }),
  about: aboutOf('followUp'),
  say(locale, { sessions }) {
    const t = supportTold(locale)
    return { title: t.followUp(sessions), href: supportUrls.desk.href(), action: t.look }
  },
  defaults: 'daily',
  concerns: champions,
})

/** Nobody answered: for whoever runs the programme. */
export const leftUnanswered = topic({
  name: 'champions.unanswered',
  group: 'administration',
  payload: z.object({ requests: z.int() }),
  about: aboutOf('unanswered'),
  say(locale, { requests }) {
    const t = supportTold(locale)
    return { title: t.unanswered(requests), href: healthUrls.health.href(), action: t.look }
  },
  defaults: 'daily',
  concerns: me => me.roles.includes('programme-lead'),
})

/** A colleague says thank you. */
export const thanked = topic({
  name: 'champions.thanked',
  group,
  payload: z.object({ words: z.string() }),
  about: aboutOf('thanked'),
  say(locale, { words }, { actor }) {
    const t = supportTold(locale)
    return { title: t.thanked(actor ?? t.somebody), text: words, href: recognitionUrls.thanks.href(), action: t.look }
  },
  defaults: 'daily',
  concerns: champions,
})

/** What became of help that was noted by mail; answering it notes the next. */
export const notedByMail = topic({
  name: 'champions.noted',
  group,
  payload: z.object({ sessionId: z.uuid().optional(), said: z.string(), code: z.string() }),
  about: aboutOf('noted'),
  say(locale, { sessionId, said, code }) {
    const t = supportTold(locale)
    if (!sessionId) return { title: t.noted.not, text: t.noted.because(said), href: supportUrls.desk.href() }
    return { title: t.noted.title(said), text: t.noted.text(code), href: supportUrls.session.href({ sessionId }) }
  },
  defaults: 'at-once',
  concerns: champions,
})
