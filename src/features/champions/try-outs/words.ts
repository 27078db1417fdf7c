import { language } from '#platform/i18n/index.ts'
import { en } from './try-outs.en.ts'
import { nb } from './try-outs.nb.ts'

export const tryOutWords = language({ en, nb })
