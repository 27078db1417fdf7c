import { language } from '#platform/i18n/index.ts'
import { en } from './examples.en.ts'
import { nb } from './examples.nb.ts'

export const exampleWords = language({ en, nb })
