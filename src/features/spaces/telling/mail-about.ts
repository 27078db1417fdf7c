import { z } from 'zod'
import { topic } from '#platform/notifications/index.ts'
import { postHref } from '../spaces.urls.ts'
import { toldWords } from '../told-words.ts'

/** Something of an answer by mail could not be posted. */
export const mailAbout = topic({
  name: 'spaces.mail',
  group: 'help',
  payload: z.object({
    topicId: z.uuid(),
    number: z.number(),
    title: z.string(),
    files: z.array(z.string()),
    isCut: z.boolean(),
  }),
  about: locale => toldWords(locale).about.mail,
  say(locale, { topicId, number, title, files, isCut }) {
    const t = toldWords(locale)
    return {
      title: t.mail.title(title),
      text: [files.length > 0 && t.mail.files(files.join(', ')), isCut && t.mail.cut].filter(Boolean).join('\n\n'),
      href: postHref(topicId, number),
      action: t.look,
    }
  },
  defaults: 'at-once',
})
