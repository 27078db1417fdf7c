import { Told } from '#platform/html/components/index.ts'
import { InsetText } from '#platform/html/govuk/index.ts'
import { formatList, type Locale } from '#platform/i18n/index.ts'
import type { Outcome } from './close-call.ts'
import type { Receipt } from './receipt.queries.ts'
import { closingWords } from './words.ts'

/** “£1,200” or “12 000 kr”. */
export const formatSum = (locale: Locale, amount: number, currency: string): string =>
  new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'nb-NO', {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).format(amount)

interface OutcomeProps {
  readonly outcome: Outcome
  readonly helpers: readonly { readonly personName: string; readonly hours: number | undefined }[]
  readonly locale: Locale
}

/** What came of a call, for everybody who could see it. */
export function OutcomeText({ outcome, helpers, locale }: OutcomeProps) {
  const { shown: t, outcomes } = closingWords(locale)
  const { notBought } = outcome
  const hours = helpers.reduce((sum, one) => sum + (one.hours ?? 0), 0)
  return (
    <InsetText>
      <h2 class="govuk-heading-m">{t.title}</h2>
      <p class="govuk-body">{outcomes[outcome.outcome]}.</p>
      {outcome.whatCame && <Told text={outcome.whatCame} />}
      {helpers.length > 0 && (
        <p class="govuk-body">
          {t.helpers(
            formatList(
              locale,
              helpers.map(({ personName }) => personName),
            ),
          )}
          {hours > 0 && ` ${t.hours(hours)}.`}
        </p>
      )}
      {notBought && (
        <p class="govuk-body">
          {t.bought(formatSum(locale, notBought.amount, notBought.currency), t.basis[notBought.basis])}{' '}
          {outcome.basisWords && <bdi>{outcome.basisWords}</bdi>}
        </p>
      )}
    </InsetText>
  )
}

/** How far a call has reached, for its asker and the programme. */
export function ReceiptText({ receipt, locale }: { readonly receipt: Receipt; readonly locale: Locale }) {
  const { receipt: t } = closingWords(locale)
  const { saw, told, helpers } = receipt
  return (
    <section aria-labelledby="receipt">
      <h2 class="govuk-heading-m" id="receipt">
        {t.title}
      </h2>
      <p class="govuk-body-s app-quiet">{t.who}</p>
      <p class="govuk-body">{saw ? t.saw(saw.people, saw.units) : t.sawFew}</p>
      <p class="govuk-body">{told ? t.told(told.people, told.units) : t.toldFew}</p>
      {told && told.reasons.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {told.reasons.map(({ text, people }) => (
            <li>{t.reason(text, people)}</li>
          ))}
        </ul>
      )}
      {helpers.map(({ name, distance }) => (
        <p class="govuk-body">{t.distance[distance](name)}</p>
      ))}
    </section>
  )
}
