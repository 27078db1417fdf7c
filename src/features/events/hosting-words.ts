import { language } from '#platform/i18n/index.ts'
import { en } from './hosting.en.ts'
import { nb } from './hosting.nb.ts'

export const hostingWords = language({ en, nb })
