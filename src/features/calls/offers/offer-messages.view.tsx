import { Told } from '#platform/html/components/index.ts'
import { Details, Input, Textarea } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatDateTime } from '#platform/i18n/index.ts'
import { callsUrls } from '../calls.urls.ts'
import { mayWrite } from './may-write.ts'
import type { OfferData } from './offer.page.ts'
import { Act } from './offer-act.tsx'
import { offerWords } from './words.ts'

/** What the two write to each other, and when they meet. */
export function Messages({ data, form, ctx: { locale, organisation } }: ViewProps<OfferData>) {
  const { call, offer, messages } = data
  const { show: t } = offerWords(locale)
  const { timeZone } = organisation
  const isPossible = mayWrite(offer)
  if (!isPossible && messages.length === 0) return null
  return (
    <section aria-labelledby="messages">
      <h2 class="govuk-heading-m" id="messages">
        {t.messages}
      </h2>
      {messages.length === 0 && <p class="govuk-body">{t.noMessages}</p>}
      {messages.map(({ personName, words, writtenAt }) => (
        <>
          <p class="govuk-body-s govuk-!-margin-bottom-1">
            <bdi>{personName}</bdi> · {formatDateTime(locale, writtenAt, timeZone)}
          </p>
          <Told text={words} />
        </>
      ))}
      {isPossible && (
        <Act data={data} act="message" text={t.send}>
          <Textarea
            name="message"
            rows={3}
            label={{ text: t.message, classes: 'govuk-label--s' }}
            value={form.value('message')}
            errorMessage={form.error('message')}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
        </Act>
      )}
      {offer.startsAt && offer.endsAt && (
        <>
          <h2 class="govuk-heading-m">{t.agree}</h2>
          <p class="govuk-body">
            {t.agreed(formatDateTime(locale, offer.startsAt, timeZone), clock(locale, offer.endsAt, timeZone))}
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={callsUrls.calendar.href({ callId: call.id, offerId: offer.id })}>
              {t.calendar}
            </a>
          </p>
        </>
      )}
      {offer.state === 'chosen' && call.state === 'open' && (
        <Details
          summaryText={offer.startsAt ? t.changeTime : t.agree}
          open={['day', 'from', 'to'].some(name => form.error(name))}
        >
          <Act data={data} act="time" text={t.saveTime}>
            <Input
              name="day"
              type="date"
              classes="govuk-input--width-10"
              label={t.day}
              value={form.value('day') || (offer.startsAt ? calendarDay(timeZone, offer.startsAt) : '')}
              errorMessage={form.error('day')}
              locale={locale}
            />
            {(['from', 'to'] as const).map(name => (
              <Input
                name={name}
                classes="govuk-input--width-5"
                label={t[name]}
                value={form.value(name)}
                errorMessage={form.error(name)}
                locale={locale}
              />
            ))}
          </Act>
        </Details>
      )}
    </section>
  )
}

const clock = (locale: 'en' | 'nb', at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'nb-NO', { timeStyle: 'short', timeZone }).format(at)
