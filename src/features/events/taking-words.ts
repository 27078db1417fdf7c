import { language } from '#platform/i18n/index.ts'
import { en } from './taking.en.ts'
import { nb } from './taking.nb.ts'

export const takingWords = language({ en, nb })
