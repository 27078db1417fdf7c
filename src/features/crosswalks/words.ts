import { language } from '#platform/i18n/index.ts'
import { en } from './crosswalks.en.ts'
import { nb } from './crosswalks.nb.ts'

export const crosswalksWords = language({ en, nb })
