import { language } from '#platform/i18n/index.ts'
import { en } from './import.en.ts'
import { nb } from './import.nb.ts'

export const importWords = language({ en, nb })
