import { url } from '#platform/http/urls.ts'

export const peopleAtPartnersUrls = {
  list: url('/people/partners'),
  person: url('/people/partners/:partnerPersonId'),
  photo: url('/people/partners/:partnerPersonId/photo/:hash'),
} as const
