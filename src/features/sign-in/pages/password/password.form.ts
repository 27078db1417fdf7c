import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { findPasswordFault } from '../../password.ts'
import { words } from '../../words.ts'

export interface PasswordData {
  readonly asksForCurrent: boolean
  readonly hasPassword: boolean
  /** What nobody's password should be made of: name, e-mail, organisation. */
  readonly about: readonly string[]
}

export const passwordForm = form(
  (locale, { asksForCurrent }: PasswordData) =>
    z.object({
      currentPassword: asksForCurrent ? z.string().min(1, words(locale).changePassword.currentMissing) : z.string(),
      newPassword: z.string(),
    }),
  {
    check({ newPassword = '' }, { locale, data }) {
      const fault = newPasswordFault(locale, newPassword, data.about)
      return fault === undefined ? undefined : { newPassword: fault }
    },
  },
)

/** What speaks against a new password, in words for the person who chose it. */
export function newPasswordFault(locale: Locale, password: string, about: readonly string[]): string | undefined {
  const fault = findPasswordFault(password, about)
  return fault && words(locale).changePassword[fault]
}
