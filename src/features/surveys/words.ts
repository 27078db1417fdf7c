import { language } from '#platform/i18n/index.ts'
import { en } from './surveys.en.ts'
import { nb } from './surveys.nb.ts'

export const words = language({ en, nb })
