import { language } from '#platform/i18n/index.ts'
import { en } from './people.en.ts'
import { nb } from './people.nb.ts'

export const words = language({ en, nb })
