import { language } from '#platform/i18n/index.ts'
import { en } from './home.en.ts'
import { nb } from './home.nb.ts'

export const words = language({ en, nb })
