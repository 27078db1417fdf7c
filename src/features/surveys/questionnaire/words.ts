import { language } from '#platform/i18n/index.ts'
import { en } from './questionnaire.en.ts'
import { nb } from './questionnaire.nb.ts'

export const questionnaireWords = language({ en, nb })
