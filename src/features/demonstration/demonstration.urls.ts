import { url } from '#platform/http/urls.ts'

export const demonstrationUrls = {
  /** The front page of the demonstration: whom would you like to be? */
  cast: url('/demo'),
  /** GET shows the person; POST, without any fields, signs the browser in as them. */
  persona: url('/demo/:organisation/:persona'),
} as const
