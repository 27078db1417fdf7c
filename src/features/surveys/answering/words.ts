import { language } from '#platform/i18n/index.ts'
import { en } from './answering.en.ts'
import { nb } from './answering.nb.ts'

export const answeringWords = language({ en, nb })
