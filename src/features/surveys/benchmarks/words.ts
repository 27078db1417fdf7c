import { language } from '#platform/i18n/index.ts'
import { en } from './benchmarks.en.ts'
import { nb } from './benchmarks.nb.ts'

export const benchmarkWords = language({ en, nb })
