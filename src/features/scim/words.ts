import { language } from '#platform/i18n/index.ts'
import { en } from './scim.en.ts'
import { nb } from './scim.nb.ts'

export const words = language({ en, nb })
