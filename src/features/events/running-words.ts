import { language } from '#platform/i18n/index.ts'
import { en } from './running.en.ts'
import { nb } from './running.nb.ts'

export const runningWords = language({ en, nb })
