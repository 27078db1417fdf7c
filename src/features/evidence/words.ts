import { language } from '#platform/i18n/index.ts'
import { en } from './evidence.en.ts'
import { nb } from './evidence.nb.ts'

export const words = language({ en, nb })
