import { language } from '#platform/i18n/index.ts'
import { en } from './health.en.ts'
import { nb } from './health.nb.ts'

export const healthWords = language({ en, nb })
