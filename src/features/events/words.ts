import { language } from '#platform/i18n/index.ts'
import { en } from './events.en.ts'
import { nb } from './events.nb.ts'

export const words = language({ en, nb })
