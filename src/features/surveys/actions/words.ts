import { language } from '#platform/i18n/index.ts'
import { en } from './actions.en.ts'
import { nb } from './actions.nb.ts'

export const actionWords = language({ en, nb })
