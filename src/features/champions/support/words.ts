import { language } from '#platform/i18n/index.ts'
import { en } from './support.en.ts'
import { nb } from './support.nb.ts'

export const supportWords = language({ en, nb })
