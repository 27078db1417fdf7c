import { z } from 'zod'
import { listPartners } from '#features/partnerships/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { Button, Checkboxes } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Call } from '../call.ts'
import { getOwnCall } from '../calls.queries.ts'
import { callsUrls } from '../calls.urls.ts'
import { OfferList } from './partner-calls.page.tsx'
import { findAsking, listPartnerOffersFor, type PartnerOffer } from './partner-help.queries.ts'
import { askPartners } from './partner-help.ts'
import { callPartnersUrls } from './partners.urls.ts'
import { partnerWords } from './words.ts'

/** What the asker of a call sees about partners. */
export interface AtPartners {
  readonly asks: boolean
  readonly isNamed: boolean
  readonly mayAsk: boolean
  readonly offers: readonly PartnerOffer[]
}

/** For one's own call; nothing where there are no partners and never were. */
export async function loadAtPartners(
  db: Reading,
  me: { readonly id: string },
  call: Call,
): Promise<AtPartners | undefined> {
  const offers = await listPartnerOffersFor(db, me, call.id)
  const mayAsk = call.state === 'open' && call.audience === 'organisation' && (await listPartners(db)).length > 0
  if (offers.length === 0 && !mayAsk) return undefined
  return { ...(await findAsking(db, call.id)), mayAsk, offers }
}

/** Whether partners are asked too, and what people there offer. */
export function AtPartnersPanel({ call, at, locale }: { call: Call; at: AtPartners; locale: Locale }) {
  const t = partnerWords(locale).ask
  return (
    <section aria-labelledby="partners">
      <h2 class="govuk-heading-m" id="partners">
        {at.offers.length > 0 ? t.offers : t.title}
      </h2>
      {at.offers.length > 0 && <OfferList offers={at.offers} locale={locale} />}
      {at.mayAsk && (
        <form method="post" action={callPartnersUrls.ask.href({ callId: call.id })}>
          <p class="govuk-body">{at.asks ? t.is : t.not}</p>
          <input type="hidden" name="asks" value={at.asks ? 'no' : 'yes'} />
          {!at.asks && (
            <Checkboxes
              name="named"
              idPrefix="named"
              classes="govuk-checkboxes--small"
              items={[{ value: 'yes', text: t.named, hint: t.namedHint }]}
              locale={locale}
            />
          )}
          <Button classes="govuk-button--secondary" text={at.asks ? t.stop : t.submit} preventDoubleClick />
        </form>
      )}
    </section>
  )
}

/** Partners may read one's own call too, or no more. */
export const askPartnersAction = action(callPartnersUrls.ask, {
  access: signedIn,
  load: ({ db, me, params }) => getOwnCall(db, me, params.callId, ['open']),
  form: form((_locale, _: Call) => z.object({ asks: z.string(), named: z.array(z.string()) })),
  async submit({ tx, data: call, input, locale, now }) {
    const t = partnerWords(locale).ask
    const asks = input.asks === 'yes' && call.audience === 'organisation'
    await askPartners(tx, call.id, { asks, isNamed: input.named.includes('yes') }, now)
    return redirect(callsUrls.show.href({ callId: call.id })).saying(asks ? t.asked : t.stopped)
  },
})
