import { language } from '#platform/i18n/index.ts'
import { en } from './joining.en.ts'
import { nb } from './joining.nb.ts'

/** Words of joining, agreeing, and of a champion's own pages. */
export const joiningWords = language({ en, nb })
