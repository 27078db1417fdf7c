import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import { words } from '../../words.ts'

export const signInForm = form(locale => {
  const { emailMissing, emailWrong } = words(locale)
  return z.object({
    email: z
      .string()
      .trim()
      .min(1, emailMissing)
      .max(254, emailWrong)
      .regex(/^[^\s@]+@[^\s@]+$/, emailWrong),
    next: z.string().optional(),
  })
})
