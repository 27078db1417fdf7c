import { url } from '#platform/http/urls.ts'

export const callPartnersUrls = {
  /** What people at partners ask. */
  list: url('/calls/partners'),
  show: url('/calls/partners/:partnerCallId'),
  /** One offer across two organisations, for its helper and for whoever asked. */
  offer: url('/calls/partner-offers/:partnerOfferId'),
  /** Asks partners too, or no more. */
  ask: url('/calls/:callId/partners'),
} as const
