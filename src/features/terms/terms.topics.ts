import { z } from 'zod'
import { peopleUrls } from '#features/people/index.ts'
import { topic } from '#platform/notifications/index.ts'
import { words } from './words.ts'

/** Tells those who chose a word, kindly, that it was taken from view. */
export const termHidden = topic({
  name: 'terms.hidden',
  group: 'profile',
  payload: z.object({ label: z.string() }),
  about: locale => ({ title: words(locale).mail.topic, because: words(locale).mail.because }),
  say(locale, { label }) {
    const { subject, paragraphs, action } = words(locale).mail
    return {
      title: subject(label),
      text: paragraphs(label).join('\n\n'),
      href: peopleUrls.myProfile.href(),
      action,
    }
  },
  defaults: 'at-once',
})
