import { language } from '#platform/i18n/index.ts'
import { en } from './feeds.en.ts'
import { nb } from './feeds.nb.ts'

export const feedWords = language({ en, nb })
