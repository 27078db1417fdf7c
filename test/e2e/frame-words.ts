import { en } from '#platform/html/layout/layout.en.ts'
import { nb } from '#platform/html/layout/layout.nb.ts'
import { en as httpEn } from '#platform/http/http.en.ts'
import { nb as httpNb } from '#platform/http/http.nb.ts'
import { language } from '#platform/i18n/index.ts'
import { en as aboutEn } from '../../src/features/about/about.en.ts'
import { nb as aboutNb } from '../../src/features/about/about.nb.ts'

// The product joins these beside its views, which are JSX for Preact and nothing for a test runner to load.
export const layoutWords = language({ en, nb })
export const httpWords = language({ en: httpEn, nb: httpNb })
export const aboutWords = language({ en: aboutEn, nb: aboutNb })
