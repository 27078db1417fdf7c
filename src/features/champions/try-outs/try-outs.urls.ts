import { url } from '#platform/http/urls.ts'

const one = '/champions/try-outs/:tryOutId'

export const tryOutsUrls = {
  list: url('/champions/try-outs'),
  make: url('/champions/try-outs/new'),
  /** What it is about; champions say yes or no and tell how it went. */
  show: url(one),
  /** What champions said, for the project. */
  answers: url(`${one}/answers`),
  file: url(`${one}/answers.csv`),
} as const
