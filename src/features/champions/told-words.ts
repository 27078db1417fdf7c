import { language } from '#platform/i18n/index.ts'
import { en } from './told.en.ts'
import { nb } from './told.nb.ts'

/** What people are told by mail and in their inbox. */
export const toldWords = language({ en, nb })
