import { language } from '#platform/i18n/index.ts'
import { en } from './plan.en.ts'
import { nb } from './plan.nb.ts'

export const words = language({ en, nb })
