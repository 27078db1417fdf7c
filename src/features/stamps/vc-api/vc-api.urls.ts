import { url } from '#platform/http/urls.ts'

/** The addresses that the VC-API of the W3C prescribes, below one prefix. */
export const vcApiPrefix = '/vc-api'
export const vcApiUrls = {
  issue: url('/vc-api/credentials/issue'),
  verify: url('/vc-api/credentials/verify'),
  verifyPresentation: url('/vc-api/presentations/verify'),
  status: url('/vc-api/credentials/status'),
} as const
