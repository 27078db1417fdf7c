import { z } from 'zod'
import { formatDate } from '#platform/i18n/index.ts'
import { topic } from '#platform/notifications/index.ts'
import { championsUrls } from './champions.urls.ts'
import { toldWords } from './told-words.ts'

const group = 'help'
const nothing = z.object({})
const aboutOf = (name: keyof ReturnType<typeof toldWords>['about']) => (locale: Parameters<typeof toldWords>[0]) =>
  toldWords(locale).about[name]

/** A colleague thinks that somebody would make a good champion, or a good successor. */
export const nominated = topic({
  name: 'champions.nominated',
  group,
  payload: z.object({ because: z.string(), how: z.enum(['nominated', 'successor']) }),
  about: aboutOf('nominated'),
  say(locale, { because, how }, { actor }) {
    const t = toldWords(locale)[how]
    const who = actor ?? toldWords(locale).somebody
    const text = [because && t.because(because), t.text].filter(Boolean).join('\n\n')
    return { title: t.title(who), text, href: championsUrls.nomination.href(), action: t.action }
  },
  defaults: 'at-once',
})

/** Whom one nominated said yes. A no is told to nobody. */
export const nominationAnswered = topic({
  name: 'champions.nomination-accepted',
  group,
  payload: nothing,
  about: aboutOf('accepted'),
  say(locale, _, { actor }) {
    const t = toldWords(locale)
    return { title: t.accepted.title(actor ?? t.somebody), text: t.accepted.text, href: championsUrls.network.href() }
  },
  defaults: 'inbox',
})

/** Somebody of one's team asks for time to be a champion, or to stay one. */
export const timeAsked = topic({
  name: 'champions.time-asked',
  group,
  payload: z.object({ championId: z.uuid(), hours: z.int(), again: z.boolean() }),
  about: aboutOf('timeAsked'),
  say(locale, { championId, hours, again }, { actor }) {
    const t = toldWords(locale)
    const who = actor ?? t.somebody
    return {
      title: again ? t.timeAsked.again(who) : t.timeAsked.title(who),
      text: t.timeAsked.text(hours),
      href: championsUrls.agreement.href({ championId }),
      action: t.timeAsked.action,
    }
  },
  defaults: 'at-once',
  concerns: me => me.isManager,
})

/** What the manager said about the time. */
export const timeAnswered = topic({
  name: 'champions.time-answered',
  group,
  payload: z.object({ says: z.enum(['yes', 'not-now']), reason: z.string() }),
  about: aboutOf('timeAnswered'),
  say(locale, { says, reason }, { actor }) {
    const t = toldWords(locale)
    const said = t.timeAnswered[says]
    const text = [reason, said.text].filter(Boolean).join('\n\n')
    return { title: said.title(actor ?? t.somebody), text, href: championsUrls.mine.href() }
  },
  defaults: 'at-once',
})

/** It begins. */
export const welcomed = topic({
  name: 'champions.welcomed',
  group,
  payload: nothing,
  about: aboutOf('welcomed'),
  say(locale) {
    const t = toldWords(locale).welcomed
    return { title: t.title, text: t.text, href: championsUrls.mine.href(), action: t.action }
  },
  defaults: 'at-once',
})

/** An administrator or another system made somebody a champion. */
export const appointed = topic({
  name: 'champions.appointed',
  group,
  payload: nothing,
  about: aboutOf('welcomed'),
  say(locale) {
    const t = toldWords(locale).appointed
    return { title: t.title, text: t.text, href: championsUrls.focus.href(), action: t.action }
  },
  defaults: 'inbox',
})

/** The term is over soon. */
export const termEnds = topic({
  name: 'champions.term-ends',
  group,
  payload: z.object({ until: z.iso.date() }),
  about: aboutOf('termEnds'),
  say(locale, { until }) {
    const t = toldWords(locale).termEnds
    const day = formatDate(locale, until)
    return { title: t.title(day), text: t.text, href: championsUrls.term.href(), action: t.action }
  },
  defaults: 'at-once',
})

/** A champion asks another one to take over. */
export const handoverAsked = topic({
  name: 'champions.handover-asked',
  group,
  payload: z.object({ championId: z.uuid(), words: z.string() }),
  about: aboutOf('handover'),
  say(locale, { championId, words }, { actor }) {
    const t = toldWords(locale)
    const text = [words, t.handover.text].filter(Boolean).join('\n\n')
    const href = championsUrls.handover.href({ championId })
    return { title: t.handover.title(actor ?? t.somebody), text, href, action: t.handover.action }
  },
  defaults: 'at-once',
})

/** The programme ended it, with words. */
export const ended = topic({
  name: 'champions.ended',
  group,
  payload: z.object({ words: z.string() }),
  about: aboutOf('ended'),
  say(locale, { words }) {
    const t = toldWords(locale).ended
    return { title: t.title, text: [words, t.text].filter(Boolean).join('\n\n'), href: championsUrls.mine.href() }
  },
  defaults: 'at-once',
})

/** For the programme: somebody wants to be a champion. */
export const volunteersWait = topic({
  name: 'champions.volunteers-wait',
  group,
  payload: nothing,
  about: aboutOf('volunteersWait'),
  say(locale, _, { actor }) {
    const t = toldWords(locale)
    return {
      title: t.volunteersWait.title(actor ?? t.somebody),
      href: championsUrls.programme.href({}, { state: 'waiting' }),
      action: t.volunteersWait.action,
    }
  },
  defaults: 'daily',
  concerns: me => me.roles.includes('programme-lead'),
})

export const networkTopics = [
  ...[nominated, nominationAnswered, timeAsked, timeAnswered, welcomed, appointed],
  ...[termEnds, handoverAsked, ended, volunteersWait],
]
