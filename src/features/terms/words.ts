import { language } from '#platform/i18n/index.ts'
import { en } from './terms.en.ts'
import { nb } from './terms.nb.ts'

export const words = language({ en, nb })
