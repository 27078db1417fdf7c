import { z } from 'zod'
import { topic } from '#platform/notifications/index.ts'
import { askingWords } from './asking-words.ts'
import { evidenceUrls } from './evidence.urls.ts'

const purpose = z.enum(['endorse', 'confirm'])
const group = 'passport'
const aboutOf = (name: keyof ReturnType<typeof askingWords>['topics']) => (locale: Parameters<typeof askingWords>[0]) =>
  askingWords(locale).topics[name]

/** Somebody asks for a word, or for a level to be confirmed; or hands a request on. */
export const requestAsked = topic({
  name: 'evidence.asked',
  group,
  payload: z.object({
    requestId: z.uuid(),
    purpose,
    isAgain: z.boolean(),
    isShared: z.boolean(),
    isHandedOn: z.boolean(),
  }),
  about: aboutOf('asked'),
  say(locale, { requestId, ...what }, { actor }) {
    const { notices: text, somebody } = askingWords(locale)
    return {
      title: what.isHandedOn ? text.handedOn : text.asked[what.purpose](what.isAgain),
      text: (what.isHandedOn ? text.handedOnText : what.isShared ? text.sharedText : text.askedText)(actor ?? somebody),
      href: evidenceUrls.askedRequest.href({ requestId }),
      action: text.look,
    }
  },
  defaults: 'at-once',
})

/** An answer to what one asked, or the end of one. */
export const requestAnswered = topic({
  name: 'evidence.answered',
  group,
  payload: z.object({
    requestId: z.uuid(),
    outcome: z.enum(['endorsed', 'confirmed', 'returned', 'declined', 'retracted', 'nobody-left', 'still-waiting']),
  }),
  about: aboutOf('answered'),
  say(locale, { requestId, outcome }, { actor }) {
    const { notices: text, somebody } = askingWords(locale)
    return {
      title: text.outcomes[outcome],
      text: text.outcomeTexts[outcome](actor ?? somebody),
      href: evidenceUrls.request.href({ requestId }),
      action: text.look,
    }
  },
  defaults: 'at-once',
})

/** What waits for one's answer, and for how long. It stops as soon as it is answered. */
export const requestsWait = topic({
  name: 'evidence.waiting',
  group,
  payload: z.object({ waiting: z.number(), days: z.number(), isShared: z.boolean() }),
  about: aboutOf('waiting'),
  say(locale, { waiting, days, isShared }) {
    const text = askingWords(locale).notices
    return {
      title: text.waiting(waiting, days),
      text: isShared ? text.waitingSharedText : text.waitingText,
      href: (isShared ? evidenceUrls.queue : evidenceUrls.asked).href(),
      action: text.look,
    }
  },
  defaults: 'at-once',
})

/** One was named to confirm levels, or is no more. */
export const assessorNamed = topic({
  name: 'evidence.assessor',
  group,
  payload: z.object({ change: z.enum(['named', 'ended']) }),
  about: aboutOf('assessor'),
  say(locale, { change }, { actor }) {
    const { notices: text, somebody } = askingWords(locale)
    return {
      title: text.assessor[change],
      text: text.assessorTexts[change](actor ?? somebody),
      href: (change === 'named' ? evidenceUrls.queue : evidenceUrls.asked).href(),
      action: text.look,
    }
  },
  defaults: 'at-once',
})

export const evidenceTopics = [requestAsked, requestAnswered, requestsWait, assessorNamed]
