import { language } from '#platform/i18n/index.ts'
import { en } from '../offers.en.ts'
import { nb } from '../offers.nb.ts'

export const offerWords = language({ en, nb })
