import type { ComponentChildren } from 'preact'
import { Button } from '#platform/html/govuk/index.ts'
import { callsUrls } from '../calls.urls.ts'
import type { offerActs } from './offer.form.ts'
import type { OfferData } from './offer.page.ts'

interface Props {
  readonly data: Pick<OfferData, 'call' | 'offer'>
  readonly act: (typeof offerActs)[number]
  readonly text: string
  readonly primary?: boolean
  readonly children?: ComponentChildren
}

/** One thing that can be done with an offer: its fields, and its button. */
export const Act = ({ data: { call, offer }, act, text, primary = false, children }: Props) => (
  <form method="post" action={callsUrls.offer.href({ callId: call.id, offerId: offer.id })} novalidate>
    <input type="hidden" name="act" value={act} />
    {children}
    <Button text={text} classes={primary ? '' : 'govuk-button--secondary'} preventDoubleClick />
  </form>
)
