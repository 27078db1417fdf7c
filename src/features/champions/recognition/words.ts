import { language } from '#platform/i18n/index.ts'
import { en } from './recognition.en.ts'
import { nb } from './recognition.nb.ts'

export const recognitionWords = language({ en, nb })
