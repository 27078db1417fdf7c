import { language } from '#platform/i18n/index.ts'
import { en } from './arrivals.en.ts'
import { nb } from './arrivals.nb.ts'

export const words = language({ en, nb })
