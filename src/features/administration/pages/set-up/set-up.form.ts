import { z } from 'zod'
import { newPasswordFault } from '#features/sign-in/index.ts'
import { form } from '#platform/http/form.ts'
import { locales } from '#platform/i18n/index.ts'
import { checkOrganisation, organisationFields } from '../../organisation-fields.ts'
import { words } from '../../words.ts'

export interface SetUpData {
  readonly isUsable: boolean
  readonly hasMailServer: boolean
}

export const setUpForm = form(
  locale => {
    const t = words(locale).setUp
    return z.object({
      ...organisationFields(locale),
      name: z.string().trim().min(1, t.yourNameMissing).max(200, t.yourNameMissing),
      email: z
        .string()
        .trim()
        .min(1, t.emailMissing)
        .max(254, t.emailWrong)
        .regex(/^[^\s@]+@[^\s@]+$/, t.emailWrong),
      password: z.string(),
    })
  },
  {
    initial: (_: SetUpData) => ({ languages: locales, minimumGroup: '10' }),
    check(input, { locale, data }) {
      const errors = { ...checkOrganisation(input, locale) }
      const { password = '', name = '', email = '', organisationName = '' } = input
      const about = [name, email, organisationName]
      const fault =
        password === ''
          ? data.hasMailServer
            ? undefined
            : words(locale).setUp.passwordNeeded
          : newPasswordFault(locale, password, about)
      return fault ? { ...errors, password: fault } : errors
    },
  },
)
