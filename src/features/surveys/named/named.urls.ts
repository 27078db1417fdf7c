import { url } from '#platform/http/urls.ts'

export const namedUrls = {
  /** Who has answered with their name, for those who were said to read it. */
  list: url('/surveys/:waveId/answers'),
  one: url('/surveys/:waveId/answers/:personId'),
} as const
