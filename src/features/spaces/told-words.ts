import { language } from '#platform/i18n/index.ts'
import { en } from './told.en.ts'
import { nb } from './told.nb.ts'

export const toldWords = language({ en, nb })
