import { language } from '#platform/i18n/index.ts'
import { en } from './keeping.en.ts'
import { nb } from './keeping.nb.ts'

export const keepingWords = language({ en, nb })
