import { feature } from '#platform/http/feature.ts'

export { peopleUrls } from './people.urls.ts'

export const people = feature({ name: 'people' })
