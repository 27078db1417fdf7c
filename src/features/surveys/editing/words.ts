import { language } from '#platform/i18n/index.ts'
import { en } from './editing.en.ts'
import { nb } from './editing.nb.ts'

export const editingWords = language({ en, nb })
