import { language } from '#platform/i18n/index.ts'
import { en } from './publishing.en.ts'
import { nb } from './publishing.nb.ts'

export const publishingWords = language({ en, nb })
