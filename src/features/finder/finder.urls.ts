import { peopleUrls } from '#features/people/index.ts'
import { url } from '#platform/http/urls.ts'

export const finderUrls = {
  /** The search keeps the address that every other floor links to. */
  find: peopleUrls.directory,
  found: url('/people/found.csv'),
  places: url('/people/places'),
  saved: url('/account/searches'),
  removeSaved: url('/account/searches/:searchId/removal'),
} as const
