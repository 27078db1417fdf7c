import { language } from '#platform/i18n/index.ts'
import { en } from './unit-changes.en.ts'
import { nb } from './unit-changes.nb.ts'

export const unitChangeWords = language({ en, nb })
