import { feature } from '#platform/http/feature.ts'
import { surveysPersonalData } from './personal-data.ts'
import { words } from './words.ts'

export { surveyClosed, surveyCounted, surveyLaunched } from './surveys.events.ts'
export { surveysUrls } from './surveys.urls.ts'

/** Asking everybody the same questions, once a year or whenever it helps, and keeping what was promised to them. */
export const surveys = feature({
  name: 'surveys',
  pages: [],
  personalData: surveysPersonalData,
  auditWords: locale => words(locale).audit,
})
