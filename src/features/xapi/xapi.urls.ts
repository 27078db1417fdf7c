import { url } from '#platform/http/urls.ts'

/** What programs speak to; the standard names what stands below it. */
export const xapiPrefix = '/xapi'

export const xapiUrls = {
  sources: url('/administration/xapi'),
  newSource: url('/administration/xapi/new'),
  source: url('/administration/xapi/:sourceId'),
  revokeSource: url('/administration/xapi/:sourceId/revoke'),
  records: url('/learning/records'),
} as const
