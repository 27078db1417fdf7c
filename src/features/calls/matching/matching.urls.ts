import { url } from '#platform/http/urls.ts'
import { callsUrls } from '../calls.urls.ts'
import { callPartnersUrls } from '../partners/partners.urls.ts'

export const matchingUrls = {
  /** How often calls are brought to me, and about what never. */
  settings: url('/calls/brought-to-me'),
  /** The rules, in words, for everybody. */
  order: url('/calls/who-is-asked-first'),
  /** Why a call was brought to me, with one click for “not now” and “never about this”. */
  told: url('/calls/:callId/not-this-time'),
} as const

/** Where a call that was brought to somebody is read. */
export const toldOfHref = ({
  callId,
  isPartners,
}: {
  readonly callId: string
  readonly isPartners: boolean
}): string => (isPartners ? callPartnersUrls.show.href({ partnerCallId: callId }) : callsUrls.show.href({ callId }))
