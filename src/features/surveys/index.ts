import { feature } from '#platform/http/feature.ts'
import { answeringUrls } from './answering/answering.urls.ts'
import { editingPages } from './editing/editing-pages.ts'
import { answeringRoom } from './invitations/room.ts'
import { invitationWords } from './invitations/words.ts'
import { partnerResultPage, partnerResultsPage } from './partners/partner-results.page.tsx'
import { surveysPersonalData } from './personal-data.ts'
import { resultsRoom } from './results/room.ts'
import { surveysUrls } from './surveys.urls.ts'
import { wavesPages } from './waves/waves-pages.ts'
import { words } from './words.ts'

export { makeAction } from './actions/actions.ts'
export { surveysWaiting } from './answering/waiting.ts'
export { bringOpenWave } from './invitations/bring-open-wave.ts'
export { type SurveyForLoad, surveyForLoad } from './invitations/survey-for-load.ts'
export { resultsShare } from './partners/results-share.ts'
export { addSurvey, bringWave, type PastResponse } from './past-waves/bring-wave.ts'
export { publishResults } from './publishing/publications.ts'
export { type Answers, type Question, type Questionnaire, questionsOf } from './questionnaire/questionnaire.ts'
export { annualSkillsQuestionnaire, annualSkillsWords } from './templates/annual-skills.ts'
export { maturityGroups, maturityQuestionnaire, maturityWords } from './templates/maturity.ts'
export { makeSurvey } from './waves/make-survey.ts'
export { answeringUrls, surveysUrls }

/** Asking everybody the same questions, once a year or whenever it helps, and keeping what was promised to them. */
export const surveys = feature({
  name: 'surveys',
  pages: [
    ...[...wavesPages, ...editingPages, ...answeringRoom.pages, ...resultsRoom.pages],
    ...[partnerResultsPage, partnerResultPage],
  ],
  jobs: [...answeringRoom.jobs, ...resultsRoom.jobs],
  topics: [...answeringRoom.topics],
  nav: [
    {
      group: 'programme',
      order: 20,
      text: locale => words(locale).nav,
      hint: locale => words(locale).navHint,
      href: surveysUrls.list.href(),
      visible: me => me.roles.includes('programme-lead') || me.roles.includes('administrator'),
    },
  ],
  personalData: [...surveysPersonalData, ...answeringRoom.personalData, ...resultsRoom.personalData],
  auditWords: locale => ({
    ...words(locale).audit,
    ...invitationWords(locale).audit,
    ...resultsRoom.auditWords(locale),
  }),
})
