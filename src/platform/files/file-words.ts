import { language } from '#platform/i18n/index.ts'
import { en } from './files.en.ts'
import { nb } from './files.nb.ts'

/** What may be handed in, and why a file is not taken (`FileFault`). */
export const fileWords = language({ en, nb })
