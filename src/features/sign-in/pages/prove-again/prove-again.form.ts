import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import { words } from '../../words.ts'

// Three small forms on one page; each says which it is.
export const proveAgainForm = form(locale => {
  const { passwordMissing } = words(locale)
  return z
    .object({
      way: z.enum(['passkey', 'password', 'link']).optional(),
      password: z.string(),
      response: z.string().max(20_000).catch(''),
      next: z.string().optional(),
    })
    .superRefine(({ way, password }, issues) => {
      if (way === 'password' && password === '')
        issues.addIssue({ code: 'custom', path: ['password'], message: passwordMissing })
    })
})
