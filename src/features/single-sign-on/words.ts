import { language } from '#platform/i18n/index.ts'
import { en as adminEn } from './admin.en.ts'
import { nb as adminNb } from './admin.nb.ts'
import { en } from './single-sign-on.en.ts'
import { nb } from './single-sign-on.nb.ts'

export const words = language({ en, nb })
export const adminWords = language({ en: adminEn, nb: adminNb })
