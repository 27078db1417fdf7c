import { url } from '#platform/http/urls.ts'

export const administrationUrls = {
  setUp: url('/set-up/:token'),
  logo: url('/brand/:slug/:logo'),
  front: url('/administration'),
  settings: url('/administration/settings'),
  roles: url('/administration/roles'),
  grantRole: url('/administration/roles/grant'),
  confirmGrant: url('/administration/roles/:role/give/:personId'),
  revokeRole: url('/administration/roles/:grantId/revoke'),
  signInPolicy: url('/administration/sign-in-policy'),
  outbox: url('/administration/outbox'),
  audit: url('/administration/audit'),
  auditFile: url('/administration/audit.csv'),
  privacy: url('/administration/privacy'),
  personData: url('/administration/privacy/:personId'),
  personExport: url('/administration/privacy/:personId/export'),
  personFile: url('/administration/privacy/:personId/data.json'),
  erasure: url('/administration/privacy/:personId/erasure'),
  selfCheck: url('/administration/self-check'),
  retryJob: url('/administration/jobs/:jobId/retry'),
  myDataFile: url('/account/data.json'),
} as const
