import { url } from '#platform/http/urls.ts'

export const surveysUrls = {
  list: url('/programme/surveys'),
  make: url('/programme/surveys/new'),
  survey: url('/programme/surveys/:surveyId'),
  wave: url('/programme/surveys/waves/:waveId'),
} as const
