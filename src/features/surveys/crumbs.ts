import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { textIn } from './questionnaire/questionnaire.ts'
import { surveysUrls } from './surveys.urls.ts'
import type { Survey, Wave } from './waves/wave.ts'
import { wavesWords } from './waves/words.ts'

/** “Surveys”. */
export const listCrumb = (locale: Locale): Crumb => ({
  text: wavesWords(locale).list.title,
  href: surveysUrls.list.href(),
})

/** “Surveys › Digital skills survey”. */
export const surveyCrumbs = (survey: Survey, locale: Locale): readonly Crumb[] => [
  listCrumb(locale),
  { text: textIn(survey.title, locale), href: surveysUrls.survey.href({ surveyId: survey.id }) },
]

/** “Surveys › Digital skills survey › 2026”. */
export const waveCrumbs = (wave: Wave, locale: Locale): readonly Crumb[] => [
  ...surveyCrumbs(wave.survey, locale),
  { text: wave.name, href: surveysUrls.wave.href({ waveId: wave.id }) },
]

/** “Surveys › … › 2026 › Questions”. */
export const questionsCrumbs = (wave: Wave, locale: Locale): readonly Crumb[] => [
  ...waveCrumbs(wave, locale),
  { text: wavesWords(locale).wave.tasks.questions, href: surveysUrls.questions.href({ waveId: wave.id }) },
]
