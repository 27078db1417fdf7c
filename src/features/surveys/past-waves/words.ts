import { language } from '#platform/i18n/index.ts'
import { en } from './past.en.ts'
import { nb } from './past.nb.ts'

export const pastWords = language({ en, nb })
