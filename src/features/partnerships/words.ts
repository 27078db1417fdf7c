import { language } from '#platform/i18n/index.ts'
import { en } from './partnerships.en.ts'
import { nb } from './partnerships.nb.ts'

export const words = language({ en, nb })
