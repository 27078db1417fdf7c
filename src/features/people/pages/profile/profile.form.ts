import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import { locales } from '#platform/i18n/index.ts'
import type { PersonCard, PersonRow } from '../../people.queries.ts'
import { words } from '../../words.ts'

const longest = { about: 1000, askMeAbout: 300 }

export interface ProfileData {
  readonly person: PersonRow
  readonly manager: PersonCard | undefined
  readonly unit: { readonly name: string } | undefined
  /** The language of mails, or nothing for the organisation's first. */
  readonly mailLocale: string
}

export const profileForm = form(
  (locale, _data: ProfileData) => {
    const { tooLong } = words(locale).profile
    return z.object({
      about: z.string().trim().max(longest.about, tooLong(longest.about)),
      askMeAbout: z.string().trim().max(longest.askMeAbout, tooLong(longest.askMeAbout)),
      show: z.array(z.enum(['email', 'phone', 'location'])),
      locale: z.enum(locales).optional().catch(undefined),
    })
  },
  {
    initial: ({ person, mailLocale }) => ({
      about: person.about,
      askMeAbout: person.askMeAbout,
      show: [
        ...(person.showEmail ? ['email'] : []),
        ...(person.showPhone ? ['phone'] : []),
        ...(person.showLocation ? ['location'] : []),
      ],
      locale: mailLocale,
    }),
  },
)
