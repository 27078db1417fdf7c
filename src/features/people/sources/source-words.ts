import { language } from '#platform/i18n/index.ts'
import { en } from './sources.en.ts'
import { nb } from './sources.nb.ts'

export const sourceWords = language({ en, nb })
