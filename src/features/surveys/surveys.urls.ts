import { url } from '#platform/http/urls.ts'

const wave = '/programme/surveys/waves/:waveId'

/** Pages for those who write and run surveys. Answering and results have addresses of their own. */
export const surveysUrls = {
  list: url('/programme/surveys'),
  make: url('/programme/surveys/new'),
  survey: url('/programme/surveys/:surveyId'),
  wave: url(wave),
  how: url(`${wave}/how`),
  audience: url(`${wave}/audience`),
  launch: url(`${wave}/launch`),
  /** Pause, more or less time, close, open again. */
  status: url(`${wave}/status`),
  discard: url(`${wave}/discard`),
  questions: url(`${wave}/questions`),
  question: url(`${wave}/questions/:questionKey`),
  condition: url(`${wave}/questions/:questionKey/condition`),
  addQuestion: url(`${wave}/add-question`),
  section: url(`${wave}/sections/:sectionKey`),
  addSection: url(`${wave}/add-section`),
  bank: url(`${wave}/bank`),
  bringIn: url(`${wave}/bring-in`),
  file: url(`${wave}/questionnaire.json`),
  translations: url(`${wave}/translations`),
  preview: url(`${wave}/preview`),
  compare: url(`${wave}/compare`),
} as const
