import { language } from '#platform/i18n/index.ts'
import { en } from './learning.en.ts'
import { nb } from './learning.nb.ts'

export const words = language({ en, nb })
