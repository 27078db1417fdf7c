import { language } from '#platform/i18n/index.ts'
import { en } from './matching.en.ts'
import { nb } from './matching.nb.ts'

export const matchingWords = language({ en, nb })
