import { language } from '#platform/i18n/index.ts'
import { en } from './stamps.en.ts'
import { nb } from './stamps.nb.ts'

export const words = language({ en, nb })
