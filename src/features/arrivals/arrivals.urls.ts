import { url } from '#platform/http/urls.ts'

export const arrivalsUrls = {
  bring: url('/passport/bring'),
  show: url('/passport/bring/:arrivalId'),
  forget: url('/passport/bring/:arrivalId/removal'),
}
