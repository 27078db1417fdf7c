import { language } from '#platform/i18n/index.ts'
import { en } from './courses.en.ts'
import { nb } from './courses.nb.ts'

export const words = language({ en, nb })
