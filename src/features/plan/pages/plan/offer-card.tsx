import { Button } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type Offer, offerName } from '../../plan.ts'
import { planUrls } from '../../plan.urls.ts'
import { words } from '../../words.ts'

interface Props {
  readonly offer: Offer
  readonly locale: Locale
}

/** Something that could come next, to take or to leave. */
export function OfferCard({ offer, locale }: Props) {
  const { kinds, why, ideas, next } = words(locale)
  const what = offer.what || kinds[offer.kind]
  const about = <span class="govuk-visually-hidden">{next.about(`${offer.title}, ${what}`)}</span>
  const name = <input type="hidden" name="offer" value={offerName(offer)} />
  return (
    <li class={`app-passport-step app-passport-step--${offer.kind}`}>
      <p class="app-passport-step__kind">{what}</p>
      <h3 class="govuk-heading-s">{offer.title}</h3>
      <p class="govuk-body">{offer.text}</p>
      {offer.href && offer.linkText && (
        <p class="govuk-body">
          <a class="govuk-link" href={offer.href}>
            {offer.linkText}
          </a>
        </p>
      )}
      <p class="govuk-body-s app-quiet">{offer.because ?? why[offer.need?.why ?? 'own']}</p>
      <div class="govuk-button-group govuk-!-margin-bottom-0 app-no-print">
        <form method="post" action={planUrls.steps.href()}>
          {name}
          <Button classes="govuk-button--secondary govuk-!-margin-bottom-2">
            {ideas.take}
            {about}
          </Button>
        </form>
        <form method="post" action={planUrls.refusals.href()}>
          {name}
          <button class="app-link-button" type="submit">
            {ideas.refuse}
            {about}
          </button>
        </form>
      </div>
    </li>
  )
}

/** One button for the first three. */
export function AllOffersForm({ offers, locale }: { readonly offers: readonly Offer[]; readonly locale: Locale }) {
  return (
    <form class="app-no-print" method="post" action={planUrls.steps.href()}>
      {offers.map(offer => (
        <input type="hidden" name="offer" value={offerName(offer)} />
      ))}
      <Button text={words(locale).ideas.takeAll} preventDoubleClick />
    </form>
  )
}
