import { language } from '#platform/i18n/index.ts'
import { en } from './elsewhere.en.ts'
import { nb } from './elsewhere.nb.ts'

export const elsewhereWords = language({ en, nb })
