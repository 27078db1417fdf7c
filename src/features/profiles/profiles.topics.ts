import { z } from 'zod'
import { peopleUrls } from '#features/people/index.ts'
import { topic } from '#platform/notifications/index.ts'
import { tellingKeys } from './groups.ts'
import { profilesUrls } from './profiles.urls.ts'
import { words } from './words.ts'

/** Names nobody, so that an erased person is not left behind in somebody's mailbox. */
export const correctionSuggested = topic({
  name: 'profiles.correction-suggested',
  group: 'profile',
  payload: z.object({ field: z.enum(tellingKeys) }),
  about: locale => ({ title: words(locale).suggest.mailTopic, because: words(locale).suggest.mailBecause }),
  say(locale, { field }) {
    const { suggest, fields } = words(locale)
    return {
      title: suggest.mailSubject,
      text: suggest.mail(fields[field]).join('\n\n'),
      href: profilesUrls.suggestions.href(),
      action: suggest.mailAction,
    }
  },
  defaults: 'at-once',
})

/** What came of a suggestion, for whoever made it. */
export const correctionDecided = topic({
  name: 'profiles.correction-decided',
  group: 'profile',
  payload: z.object({ field: z.enum(tellingKeys), personId: z.uuid(), decision: z.enum(['accepted', 'declined']) }),
  about: locale => words(locale).decided.about,
  say(locale, { field, personId, decision }, { actor }) {
    const { decided, fields } = words(locale)
    const whose = actor ?? decided.colleague
    return {
      title: decided.title[decision](whose),
      text: decided.text[decision](fields[field]),
      href: peopleUrls.person.href({ personId }),
      action: decided.action,
    }
  },
  defaults: 'daily',
})

export const leaverReported = topic({
  name: 'profiles.leaver-reported',
  group: 'administration',
  concerns: me => me.roles.includes('administrator'),
  payload: z.object({ reportId: z.uuid() }),
  about: locale => ({ title: words(locale).left.mailTopic, because: words(locale).left.mailBecause }),
  say(locale, { reportId }) {
    const { left } = words(locale)
    return {
      title: left.mailSubject,
      text: left.mail.join('\n\n'),
      href: profilesUrls.leaverReport.href({ reportId }),
      action: left.mailAction,
    }
  },
  defaults: 'at-once',
})
