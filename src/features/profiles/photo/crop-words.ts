import { language } from '#platform/i18n/index.ts'
import { en } from './crop.en.ts'
import { nb } from './crop.nb.ts'

export const cropWords = language({ en, nb })
