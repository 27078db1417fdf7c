import { language } from '#platform/i18n/index.ts'
import { en } from './champions.en.ts'
import { nb } from './champions.nb.ts'

/** Words that every room of the feature shares. */
export const words = language({ en, nb })
