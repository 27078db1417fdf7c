import { language } from '#platform/i18n/index.ts'
import { en } from './named.en.ts'
import { nb } from './named.nb.ts'

export const namedWords = language({ en, nb })
