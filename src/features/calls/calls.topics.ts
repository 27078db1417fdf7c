import { z } from 'zod'
import { topic } from '#platform/notifications/index.ts'
import { callsUrls } from './calls.urls.ts'
import { noticeWords } from './notice-words.ts'

const group = 'help'
const title = z.string()
const aboutOf = (name: keyof ReturnType<typeof noticeWords>['about']) => (locale: Parameters<typeof noticeWords>[0]) =>
  noticeWords(locale).about[name]

/** What happens with one's own call: an offer, an answer, nobody offers, the last day passed. */
export const callMoved = topic({
  name: 'calls.mine',
  group,
  payload: z.object({
    callId: z.uuid(),
    offerId: z.uuid().optional(),
    title,
    what: z.enum(['offer', 'answer', 'nobody-yet', 'ran-out', 'helper-gone', 'taken-down', 'withdrawn', 'thanked']),
    why: z.string().optional(),
  }),
  about: aboutOf('mine'),
  say(locale, { callId, offerId, what, why, title: call }, { actor }) {
    const { mine, somebody, look } = noticeWords(locale)
    return {
      title: mine[what].title(actor ?? somebody, call),
      text: [mine[what].text, why].filter(Boolean).join('\n\n'),
      href: offerId ? callsUrls.offer.href({ callId, offerId }) : callsUrls.show.href({ callId }),
      action: look,
    }
  },
  defaults: 'at-once',
})

/** What becomes of the help that one offered. */
export const helpMoved = topic({
  name: 'calls.help',
  group,
  payload: z.object({
    callId: z.uuid(),
    offerId: z.uuid().optional(),
    title,
    what: z.enum([
      'chosen',
      'declined',
      'manager-yes',
      'manager-not-now',
      'closed',
      'thanked',
      'best',
      'asker-gone',
      'time',
    ]),
    words: z.string().optional(),
  }),
  about: aboutOf('help'),
  say(locale, { callId, offerId, what, words, title: call }, { actor }) {
    const { help, somebody, look } = noticeWords(locale)
    return {
      title: help[what].title(actor ?? somebody, call),
      text: [words, help[what].text].filter(Boolean).join('\n\n'),
      href: offerId ? callsUrls.offer.href({ callId, offerId }) : callsUrls.show.href({ callId }),
      action: look,
    }
  },
  defaults: 'at-once',
})

/** A line from the one with whom one agrees on help. */
export const callMessage = topic({
  name: 'calls.message',
  group,
  payload: z.object({ callId: z.uuid(), offerId: z.uuid(), title }),
  about: aboutOf('message'),
  say(locale, { callId, offerId, title: call }, { actor }) {
    const { message, somebody, look } = noticeWords(locale)
    return {
      title: message.title(actor ?? somebody, call),
      href: callsUrls.offer.href({ callId, offerId }),
      action: look,
    }
  },
  defaults: 'at-once',
})

/** Somebody of one's team offers help: to know, or to say yes to. */
export const teamOffer = topic({
  name: 'calls.team',
  group,
  payload: z.object({ callId: z.uuid(), offerId: z.uuid(), title, part: z.enum(['informed', 'asked']) }),
  about: aboutOf('team'),
  say(locale, { callId, offerId, part, title: call }, { actor }) {
    const { team, somebody, look } = noticeWords(locale)
    return {
      title: team[part].title(actor ?? somebody, call),
      text: team[part].text,
      href: callsUrls.offer.href({ callId, offerId }),
      action: look,
    }
  },
  defaults: 'at-once',
  concerns: me => me.isManager,
})

export const callsTopics = [callMoved, helpMoved, callMessage, teamOffer]
