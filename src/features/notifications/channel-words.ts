import { language } from '#platform/i18n/index.ts'
import { en } from './channels.en.ts'
import { nb } from './channels.nb.ts'

/** Words of the pages for administrators: channels and news for everybody. */
export const channelWords = language({ en, nb })
