import { url } from '#platform/http/urls.ts'

export const partnershipsUrls = {
  /** For everybody who works here. */
  overview: url('/partners'),
  manage: url('/administration/partners'),
  invite: url('/administration/partners/invite'),
  accept: url('/administration/partners/accept'),
  withdraw: url('/administration/partners/invitations/:invitationId/withdraw'),
  show: url('/administration/partners/:partnershipId'),
  end: url('/administration/partners/:partnershipId/end'),
} as const
