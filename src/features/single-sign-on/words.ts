import { language } from '#platform/i18n/index.ts'
import { en } from './single-sign-on.en.ts'
import { nb } from './single-sign-on.nb.ts'

export const words = language({ en, nb })
