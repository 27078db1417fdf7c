import { language } from '#platform/i18n/index.ts'
import { en } from './partners.en.ts'
import { nb } from './partners.nb.ts'

export const partnerWords = language({ en, nb })
