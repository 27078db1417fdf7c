import { url } from '#platform/http/urls.ts'

export const termsUrls = {
  /** JSON for those who type: `?kind=skill&typed=exc`. */
  suggestions: url('/terms/suggestions'),
  terms: url('/administration/terms'),
  term: url('/administration/terms/:termId'),
} as const
