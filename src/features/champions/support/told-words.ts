import { language } from '#platform/i18n/index.ts'
import { en } from './told.en.ts'
import { nb } from './told.nb.ts'

/** What champions and those who ask them are told by mail and in their inbox. */
export const supportTold = language({ en, nb })
