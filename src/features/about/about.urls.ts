import { url } from '#platform/http/urls.ts'

export const aboutUrls = {
  about: url('/about'),
  accessibility: url('/about/accessibility'),
  privacy: url('/about/privacy'),
  cookies: url('/about/cookies'),
  help: url('/about/help'),
  whoCanSee: url('/about/who-can-see'),
} as const
