import { language } from '#platform/i18n/index.ts'
import { en } from './resident-data.en.ts'
import { nb } from './resident-data.nb.ts'

/** The words of the warning, and what is said when it was not answered (`missing`). */
export const residentWords = language({ en, nb })
