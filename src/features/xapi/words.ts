import { language } from '#platform/i18n/index.ts'
import { en } from './xapi.en.ts'
import { nb } from './xapi.nb.ts'

export const words = language({ en, nb })
