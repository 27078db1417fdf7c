import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import { words } from '../../words.ts'

export const withPasswordForm = form(locale => {
  const { emailMissing, passwordMissing } = words(locale)
  return z.object({
    email: z.string().trim().min(1, emailMissing).max(254),
    password: z.string().min(1, passwordMissing),
    sharedDevice: z.literal('yes').optional(),
    next: z.string().optional(),
  })
})
