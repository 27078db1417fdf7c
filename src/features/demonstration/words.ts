import { language } from '#platform/i18n/index.ts'
import { en } from './demonstration.en.ts'
import { nb } from './demonstration.nb.ts'

export const words = language({ en, nb })
