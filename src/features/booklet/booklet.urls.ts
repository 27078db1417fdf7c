import { url } from '#platform/http/urls.ts'

const shared = '/booklets/:organisation/:token'

export const bookletUrls = {
  /** The whole passport as a booklet, for its owner: to read, to print, to save. */
  show: url('/passport/booklet'),
  pdf: url('/passport/booklet/booklet.pdf'),
  json: url('/passport/booklet/booklet.json'),
  /** Links to chosen pages: those that work, those that did, and a new one. */
  links: url('/passport/booklet/links'),
  newLink: url('/passport/booklet/links/new'),
  withdraw: url('/passport/booklet/links/:linkId/withdrawal'),
  /** For whoever has the link, without signing in. */
  shared: url(shared),
  sharedPdf: url(`${shared}/booklet.pdf`),
} as const
