import { language } from '#platform/i18n/index.ts'
import { en } from './sign-in.en.ts'
import { nb } from './sign-in.nb.ts'

export const words = language({ en, nb })
