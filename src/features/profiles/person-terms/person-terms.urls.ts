import { url } from '#platform/http/urls.ts'

export const personTermsUrls = {
  section: url('/account/terms/:section'),
  choose: url('/account/terms/:section/choose'),
  term: url('/account/terms/:section/:termId'),
  remove: url('/account/terms/:section/:termId/remove'),
  restore: url('/account/terms/:section/:termId/restore'),
} as const
