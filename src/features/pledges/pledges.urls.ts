import { url } from '#platform/http/urls.ts'

export const pledgesUrls = {
  list: url('/basics/pledges'),
  show: url('/basics/pledges/:pledgeId'),
  file: url('/basics/pledges/:pledgeId/figures.csv'),
  make: url('/basics/pledges/new'),
  what: url('/basics/pledges/:pledgeId/what'),
  who: url('/basics/pledges/:pledgeId/who'),
  when: url('/basics/pledges/:pledgeId/when'),
  check: url('/basics/pledges/:pledgeId/check'),
  discard: url('/basics/pledges/:pledgeId/discard'),
  change: url('/basics/pledges/:pledgeId/change'),
  close: url('/basics/pledges/:pledgeId/close'),
  exceptions: url('/basics/pledges/:pledgeId/exceptions'),
  endException: url('/basics/pledges/:pledgeId/exceptions/:exceptionId/end'),
} as const
