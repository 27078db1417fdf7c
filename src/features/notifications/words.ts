import { language } from '#platform/i18n/index.ts'
import { en } from './notifications.en.ts'
import { nb } from './notifications.nb.ts'

export const words = language({ en, nb })
