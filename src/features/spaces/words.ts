import { language } from '#platform/i18n/index.ts'
import { en } from './spaces.en.ts'
import { nb } from './spaces.nb.ts'

export const words = language({ en, nb })
