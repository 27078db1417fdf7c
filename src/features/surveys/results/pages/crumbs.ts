import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { waveCrumbs } from '../../crumbs.ts'
import type { Wave } from '../../waves/wave.ts'
import { resultsUrls } from '../results.urls.ts'
import { resultWords } from '../words.ts'

/** The way up from a page below the results. */
export const resultCrumbs = (locale: Locale, wave: Wave): Crumb[] => [
  ...waveCrumbs(wave, locale),
  { text: resultWords(locale).title, href: resultsUrls.show.href({ waveId: wave.id }) },
]
