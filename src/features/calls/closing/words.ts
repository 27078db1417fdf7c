import { language } from '#platform/i18n/index.ts'
import { en } from '../closing.en.ts'
import { nb } from '../closing.nb.ts'

export const closingWords = language({ en, nb })
