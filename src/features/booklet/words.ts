import { language } from '#platform/i18n/index.ts'
import { en } from './booklet.en.ts'
import { nb } from './booklet.nb.ts'

export const words = language({ en, nb })
