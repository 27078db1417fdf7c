import { z } from 'zod'
import { form } from '#platform/http/form.ts'

/** The names of the offers that somebody chose; what is not offered is looked up in vain. */
export const offersForm = form(() => z.object({ offer: z.array(z.string()) }))
