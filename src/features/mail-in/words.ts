import { language } from '#platform/i18n/index.ts'
import { en } from './mail-in.en.ts'
import { nb } from './mail-in.nb.ts'

export const words = language({ en, nb })
