import { url } from '#platform/http/urls.ts'

export const partnerResultsUrls = {
  list: url('/partner-results'),
  show: url('/partner-results/:partnerResultId'),
} as const
