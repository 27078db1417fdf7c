import { language } from '#platform/i18n/index.ts'
import { en } from './api.en.ts'
import { nb } from './api.nb.ts'

export const words = language({ en, nb })
