import { language } from '#platform/i18n/index.ts'
import { en } from './skills.en.ts'
import { nb } from './skills.nb.ts'

export const words = language({ en, nb })
