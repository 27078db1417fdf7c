import { language } from '#platform/i18n/index.ts'
import { en } from '../measures.en.ts'
import { nb } from '../measures.nb.ts'

export const measureWords = language({ en, nb })
