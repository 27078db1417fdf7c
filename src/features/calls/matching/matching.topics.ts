import { z } from 'zod'
import { locales } from '#platform/i18n/index.ts'
import { topic } from '#platform/notifications/index.ts'
import { callsUrls } from '../calls.urls.ts'
import { callPartnersUrls } from '../partners/partners.urls.ts'
import { matchingWords } from './matching-words.ts'
import { reasonKinds } from './ordering/fit.ts'

const because = z.object({ kind: z.enum(reasonKinds), names: z.partialRecord(z.enum(locales), z.string()) })

/** A call, here or at the partner that is named, fits this very person, and this is why. */
export const callFitsYou = topic({
  name: 'calls.fits-you',
  group: 'help',
  payload: z.object({ callId: z.uuid(), title: z.string(), because: z.array(because), partner: z.string().optional() }),
  about: locale => matchingWords(locale).topics.fitsYou,
  say(locale, { callId, title, because: reasons, partner }, { actor }) {
    const { notice, because: say } = matchingWords(locale)
    const why = reasons.flatMap(({ kind, names }) => {
      const name = names[locale] ?? Object.values(names)[0]
      return name ? [say[kind](name)] : []
    })
    return {
      title: partner === undefined ? notice.title(actor, title) : notice.titleAt(partner, title),
      text: [notice.why(why), notice.free].join('\n\n'),
      href:
        partner === undefined ? callsUrls.show.href({ callId }) : callPartnersUrls.show.href({ partnerCallId: callId }),
      action: notice.action,
    }
  },
  defaults: 'at-once',
})

/** Every new call that is for everybody, for those who want each of them, and for the channels of teams. */
export const callNew = topic({
  name: 'calls.new',
  group: 'help',
  payload: z.object({ callId: z.uuid(), title: z.string() }),
  about: locale => matchingWords(locale).topics.every,
  say(locale, { callId, title }, { actor }) {
    const { notice } = matchingWords(locale)
    return { title: notice.title(actor, title), href: callsUrls.show.href({ callId }), action: notice.action }
  },
  defaults: 'off',
  isOrganisationWide: true,
})

/** What is asked now, once a week in one line, however many calls there are. */
export const callsThisWeek = topic({
  name: 'calls.this-week',
  group: 'help',
  payload: z.object({ calls: z.int(), titles: z.array(z.string()) }),
  about: locale => matchingWords(locale).topics.week,
  say(locale, { calls, titles }) {
    const { notice } = matchingWords(locale)
    return {
      title: notice.week(calls),
      text: titles.map(title => `• ${title}`).join('\n'),
      href: callsUrls.feed.href(),
      action: notice.weekAction,
    }
  },
  defaults: 'weekly',
})

export const matchingTopics = [callFitsYou, callNew, callsThisWeek]
