import { language } from '#platform/i18n/index.ts'
import { en } from './administration.en.ts'
import { nb } from './administration.nb.ts'

export const words = language({ en, nb })
