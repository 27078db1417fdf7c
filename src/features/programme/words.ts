import { language } from '#platform/i18n/index.ts'
import { en } from './programme.en.ts'
import { nb } from './programme.nb.ts'

export const words = language({ en, nb })
