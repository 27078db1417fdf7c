import { language } from '#platform/i18n/index.ts'
import { en } from './layout.en.ts'
import { nb } from './layout.nb.ts'

/** The frame's own words, for pages that must use the same ones. */
export const layoutWords = language({ en, nb })
