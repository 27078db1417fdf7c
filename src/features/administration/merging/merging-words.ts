import { language } from '#platform/i18n/index.ts'
import { en } from './merging.en.ts'
import { nb } from './merging.nb.ts'

export const mergingWords = language({ en, nb })
