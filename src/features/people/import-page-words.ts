import { language } from '#platform/i18n/index.ts'
import { en } from './import-pages.en.ts'
import { nb } from './import-pages.nb.ts'

export const importPageWords = language({ en, nb })
