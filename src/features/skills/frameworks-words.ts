import { language } from '#platform/i18n/index.ts'
import { en } from './frameworks.en.ts'
import { nb } from './frameworks.nb.ts'

export const frameworksWords = language({ en, nb })
