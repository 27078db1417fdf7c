import { language } from '#platform/i18n/index.ts'
import { en } from './waves.en.ts'
import { nb } from './waves.nb.ts'

export const wavesWords = language({ en, nb })
