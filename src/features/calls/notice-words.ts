import { language } from '#platform/i18n/index.ts'
import { en } from './notices.en.ts'
import { nb } from './notices.nb.ts'

export const noticeWords = language({ en, nb })
