import { language } from '#platform/i18n/index.ts'
import { en } from './finder.en.ts'
import { nb } from './finder.nb.ts'

export const words = language({ en, nb })
