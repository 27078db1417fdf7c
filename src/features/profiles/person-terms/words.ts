import { language } from '#platform/i18n/index.ts'
import { en } from './person-terms.en.ts'
import { nb } from './person-terms.nb.ts'

export const termWords = language({ en, nb })
