import { language } from '#platform/i18n/index.ts'
import { en } from './profiles.en.ts'
import { nb } from './profiles.nb.ts'

export const words = language({ en, nb })
