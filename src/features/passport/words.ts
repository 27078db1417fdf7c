import { language } from '#platform/i18n/index.ts'
import { en } from './passport.en.ts'
import { nb } from './passport.nb.ts'

export const words = language({ en, nb })
