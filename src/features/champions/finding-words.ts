import { language } from '#platform/i18n/index.ts'
import { en } from './finding.en.ts'
import { nb } from './finding.nb.ts'

/** Words of finding a champion, of the network's page and of the coverage. */
export const findingWords = language({ en, nb })
