import { language } from '#platform/i18n/index.ts'
import { en } from './programme.en.ts'
import { nb } from './programme.nb.ts'

/** Words of the pages from which the programme looks after the network. */
export const programmeWords = language({ en, nb })
