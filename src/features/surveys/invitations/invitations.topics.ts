import { z } from 'zod'
import { formatDate } from '#platform/i18n/index.ts'
import { topic } from '#platform/notifications/index.ts'
import { answeringUrls } from '../answering/answering.urls.ts'
import { answeringWords } from '../answering/words.ts'
import { textIn, texts } from '../questionnaire/questionnaire.ts'
import { invitationWords } from './words.ts'

/** Somebody is asked to take part. The link leads to a page behind signing in: no secret stands in any mail that is kept. */
export const invitedToSurvey = topic({
  name: 'surveys.asked',
  group: 'news',
  payload: z.object({ waveId: z.uuid(), title: texts, closesOn: z.string().optional() }),
  about: locale => answeringWords(locale).topic,
  say(locale, { waveId, title, closesOn }, { organisation }) {
    const { mail } = invitationWords(locale)
    return {
      title: mail.invitation(textIn(title, locale)),
      text: mail.invitationText(organisation.name, closesOn ? formatDate(locale, closesOn) : ''),
      href: answeringUrls.start.href({ waveId }),
      action: mail.action,
    }
  },
  defaults: 'at-once',
})
