import { PageFrame } from '#features/about/index.ts'
import { Button, Checkboxes, Details, Input, Radios, Textarea } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import { getOwnCall } from '../calls.queries.ts'
import { callsUrls } from '../calls.urls.ts'
import { callCrumbs, whoSees } from '../frame.tsx'
import { listOffersFor } from '../offers/offers.queries.ts'
import { type CloseData, type CloseInput, closeForm, fieldOf, helpFrom, outcomeFrom } from './close.form.ts'
import { bases, closeCall, outcomes, reopenCall } from './close-call.ts'
import { closingWords } from './words.ts'

const currencies: Readonly<Record<string, string>> = { 'Europe/London': 'GBP', 'Europe/Oslo': 'NOK' }

/** The money of an organisation, by where it is. */
export const currencyIn = (timeZone: string): string => currencies[timeZone] ?? 'EUR'

/** Says what came of a call, and closes it. */
export const closePage = page(callsUrls.close, {
  access: signedIn,
  async load({ db, me, params, organisation }): Promise<CloseData> {
    const call = await getOwnCall(db, me, params.callId, ['open'])
    const offers = await listOffersFor(db, me, call)
    const helpers = offers.filter(({ state }) => state === 'chosen')
    return { call, helpers, currency: currencyIn(organisation.timeZone) }
  },
  title: ({ ctx }) => closingWords(ctx.locale).title,
  breadcrumbs: ({ data, ctx }) => callCrumbs(ctx.locale, data.call),
  view: CloseView,
  form: closeForm,
  async submit({ tx, me, data: { call, helpers, currency }, input, locale, now }) {
    const help = helpFrom(input, helpers)
    await closeCall(tx, me, call, { outcome: outcomeFrom(input as CloseInput, currency), help }, now)
    return redirect(callsUrls.show.href({ callId: call.id })).saying(closingWords(locale).saved)
  },
})

function CloseView({ data, form, ctx: { locale, organisation } }: ViewProps<CloseData>) {
  const { call, helpers, currency } = data
  const t = closingWords(locale)
  const field = (name: string) => ({
    ...{ name, value: form.value(name), errorMessage: form.error(name), locale },
    attributes: { dir: 'auto' as const },
  })
  return (
    <PageFrame
      title={t.title}
      caption={<bdi>{call.title}</bdi>}
      lead={t.lead}
      who={whoSees(call, organisation.name, locale)}
      form={form}
      locale={locale}
    >
      <form method="post" action={callsUrls.close.href({ callId: call.id })} novalidate>
        <Radios
          name="outcome"
          fieldset={{ legend: { text: t.outcome, classes: 'govuk-fieldset__legend--s' } }}
          value={form.value('outcome')}
          errorMessage={form.error('outcome')}
          items={outcomes.map(value => ({ value, text: t.outcomes[value] }))}
          locale={locale}
        />
        <Textarea
          {...field('whatCame')}
          rows={3}
          label={{ text: t.what, classes: 'govuk-label--s' }}
          hint={t.whatHint}
        />
        {helpers.length > 0 && <h2 class="govuk-heading-s">{t.helpers}</h2>}
        {helpers.map(offer => {
          const name = call.direction === 'asks' ? offer.personName : call.personName
          return (
            <>
              <Checkboxes
                name="helped"
                idPrefix={`helped-${offer.id}`}
                items={[{ value: offer.id, text: t.helper(name) }]}
                values={[...form.list('helped')]}
                locale={locale}
              />
              <Input
                {...field(fieldOf('hours', offer))}
                inputmode="decimal"
                classes="govuk-input--width-4"
                label={t.hoursOf(name)}
                hint={t.hoursHint}
              />
              <Input {...field(fieldOf('thanks', offer))} label={t.thanksTo(offer.personName)} hint={t.thanksHint} />
            </>
          )
        })}
        <Details
          summaryText={t.bought}
          open={['amount', 'basis'].some(name => form.error(name)) || form.value('amount') !== ''}
        >
          <p class="govuk-hint">{t.boughtHint}</p>
          <Input
            {...field('amount')}
            inputmode="numeric"
            classes="govuk-input--width-10"
            label={t.amount(t.currencies[currency] ?? currency)}
          />
          <Radios
            name="basis"
            classes="govuk-radios--small"
            fieldset={{ legend: { text: t.basis } }}
            value={form.value('basis')}
            errorMessage={form.error('basis')}
            items={bases.map(value => ({ value, text: t.bases[value] }))}
            locale={locale}
          />
          <Input {...field('basisWords')} label={t.basisWords} />
        </Details>
        <div class="govuk-button-group">
          <Button text={t.save} preventDoubleClick />
          <a class="govuk-link" href={callsUrls.show.href({ callId: call.id })}>
            {t.cancel}
          </a>
        </div>
      </form>
    </PageFrame>
  )
}

/** Opens a closed call of one's own again. */
export const reopenAction = action(callsUrls.reopen, {
  access: signedIn,
  load: ({ db, me, params }) => getOwnCall(db, me, params.callId, ['closed']),
  async submit({ tx, me, data: call, locale, now }) {
    await reopenCall(tx, me, call, now)
    return redirect(callsUrls.show.href({ callId: call.id })).saying(closingWords(locale).reopened)
  },
})
