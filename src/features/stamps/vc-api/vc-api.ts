import { z } from 'zod'
import { api, endpoint } from '#platform/http/api.ts'
import { issueCredential } from './issue.ts'
import { changeStatus } from './status.ts'
import { vcApiPrefix, vcApiUrls } from './vc-api.urls.ts'
import { verifyCredentialBody, verifyPresentationBody } from './verify.ts'

const scopes = ['credentials'] as const
const object = z.record(z.string(), z.unknown())

/**
 * The W3C's VC-API for programs and for its test suites: where the installation switched it on, and in the demonstration.
 * What is issued here is signed with the organisation's own key, so a token for it is as good as a signature.
 */
export const vcApi = api({
  prefix: vcApiPrefix,
  accepts: ['application/json', 'application/vc+ld+json', 'application/ld+json'],
  isServed: ({ VC_API, mode }) => VC_API ?? mode === 'demo',
  endpoints: [
    endpoint(vcApiUrls.issue, { method: 'POST', scopes, input: object, handle: issueCredential }),
    endpoint(vcApiUrls.verify, { method: 'POST', scopes, input: object, handle: verifyCredentialBody }),
    endpoint(vcApiUrls.verifyPresentation, { method: 'POST', scopes, input: object, handle: verifyPresentationBody }),
    endpoint(vcApiUrls.status, { method: 'POST', scopes, input: object, handle: changeStatus }),
  ],
})
