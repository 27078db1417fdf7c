import { language } from '#platform/i18n/index.ts'
import { en } from './components.en.ts'
import { nb } from './components.nb.ts'

export const componentWords = language({ en, nb })
