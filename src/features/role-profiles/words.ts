import { language } from '#platform/i18n/index.ts'
import { en } from './role-profiles.en.ts'
import { nb } from './role-profiles.nb.ts'

export const words = language({ en, nb })
