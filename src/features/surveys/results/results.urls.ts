import { url } from '#platform/http/urls.ts'

const results = '/programme/surveys/waves/:waveId/results'
const survey = '/programme/surveys/:surveyId'

export const resultsUrls = {
  show: url(results),
  compare: url(`${results}/compare`),
  question: url(`${results}/questions/:questionKey`),
  chartSvg: url(`${results}/questions/:questionKey/chart.svg`),
  chartPng: url(`${results}/questions/:questionKey/chart.png`),
  csv: url(`${results}/results.csv`),
  ods: url(`${results}/results.ods`),
  json: url(`${results}/results.json`),
  comments: url(`${results}/comments`),
  checkComments: url(`${results}/comments/check`),
  actions: url(`${results}/actions`),
  action: url(`${results}/actions/:actionId`),
  publish: url(`${results}/publish`),
  withdraw: url(`${results}/publish/:publicationId/end`),
  benchmark: url(`${results}/benchmark.json`),
  benchmarks: url(`${survey}/benchmarks`),
  removeBenchmark: url(`${survey}/benchmarks/:benchmarkId/removal`),
  bringPast: url(`${survey}/past-waves`),
  pastFile: url(`${survey}/past-waves/:fileId`),
  /** For those who work here. */
  published: url('/survey-results/:publicationId'),
  /** For whoever has the address. */
  publicPage: url('/survey-results/:organisation/:publicationId'),
} as const
