import { language } from '#platform/i18n/index.ts'
import { en } from './asking.en.ts'
import { nb } from './asking.nb.ts'

export const askingWords = language({ en, nb })
