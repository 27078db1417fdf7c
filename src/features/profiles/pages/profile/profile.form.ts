import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import { formatNumber, locales } from '#platform/i18n/index.ts'
import type { VisibleProfile } from '../../visible-profile.ts'
import { words } from '../../words.ts'

const longest = { about: 1000, askMeAbout: 300 }

export interface ProfileData {
  readonly person: VisibleProfile
  readonly shown: readonly ('email' | 'phone' | 'location')[]
  /** The language of mails, or nothing for the organisation's first. */
  readonly mailLocale: string
}

export const profileForm = form(
  (locale, _data: ProfileData) => {
    const text = words(locale).profile
    const upTo = (name: keyof typeof longest) =>
      z
        .string()
        .trim()
        .max(longest[name], text.tooLong(text[name], formatNumber(locale, longest[name])))
    return z.object({
      about: upTo('about'),
      askMeAbout: upTo('askMeAbout'),
      show: z.array(z.enum(['email', 'phone', 'location'])),
      locale: z.enum(locales).optional().catch(undefined),
    })
  },
  {
    initial: ({ person, shown, mailLocale }) => ({
      about: person.about ?? '',
      askMeAbout: person.askMeAbout ?? '',
      show: shown,
      locale: mailLocale,
    }),
  },
)
