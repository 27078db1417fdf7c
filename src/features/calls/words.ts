import { language } from '#platform/i18n/index.ts'
import { en } from './calls.en.ts'
import { nb } from './calls.nb.ts'

export const words = language({ en, nb })
