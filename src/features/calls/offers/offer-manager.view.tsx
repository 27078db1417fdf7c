import { Radios, Textarea } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { OfferData } from './offer.page.ts'
import { Act } from './offer-act.tsx'
import { offerWords } from './words.ts'

/** What a manager says to an offer of somebody in their team. */
export function ManagerForm({ data, form, ctx: { locale } }: ViewProps<OfferData>) {
  const { call, offer } = data
  const { manager: t } = offerWords(locale)
  const { state } = offer
  if (call.state !== 'open' || state === 'chosen' || state === 'declined' || state === 'withdrawn') return null
  return (
    <section aria-labelledby="manager">
      <h2 class="govuk-heading-m" id="manager">
        {t.title}
      </h2>
      <p class="govuk-body">{offer.managerPart === 'informed' ? t.informed : t.lead(offer.personName)}</p>
      <Act data={data} act="manager" text={t.save} primary>
        <Radios
          name="agrees"
          value={form.value('agrees')}
          errorMessage={form.error('agrees')}
          fieldset={{ legend: { text: t.title, classes: 'govuk-visually-hidden' } }}
          items={[
            { value: 'yes', text: t.yes },
            { value: 'no', text: t.notNow },
          ]}
          locale={locale}
        />
        <Textarea
          name="why"
          rows={2}
          label={t.why}
          hint={t.whyHint(offer.personName)}
          value={form.value('why')}
          errorMessage={form.error('why')}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
      </Act>
    </section>
  )
}
