import { url } from '#platform/http/urls.ts'

export const termsUrls = {
  /** JSON for those who type: `?kind=skill&typed=exc`. */
  suggestions: url('/terms/suggestions'),
  terms: url('/administration/terms'),
  term: url('/administration/terms/:termId'),
  merge: url('/administration/terms/:termId/merge'),
  separate: url('/administration/terms/:termId/separate'),
  hide: url('/administration/terms/:termId/hide'),
  show: url('/administration/terms/:termId/show'),
} as const
