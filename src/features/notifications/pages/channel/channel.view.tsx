import { Button, Checkboxes, Table } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime, type Locale } from '#platform/i18n/index.ts'
import { testTopic } from '#platform/notifications/index.ts'
import { channelWords } from '../../channel-words.ts'
import { notificationsUrls } from '../../notifications.urls.ts'
import { NotificationsFrame } from '../notifications-frame.tsx'
import type { ChannelData } from './channel.page.ts'

type Props = ViewProps<ChannelData>
type Row = ChannelData['deliveries'][number]

export function ChannelView({ data, form, ctx }: Props) {
  const { locale } = ctx
  const { one: t, kinds, onlyAdministrators, make } = channelWords(locale)
  const { channel, deliveries, topics } = data
  const params = { channelId: channel.id }
  const missing = form.error('topics')
  return (
    <NotificationsFrame
      title={channel.name}
      lead={`${kinds[channel.kind]}, ${channel.host}`}
      whoCanSee={{ text: onlyAdministrators }}
      form={form}
      locale={locale}
    >
      <form method="post" action={notificationsUrls.testChannel.href(params)}>
        <Button text={t.test} preventDoubleClick />
      </form>
      <h2 class="govuk-heading-m">{t.log}</h2>
      {deliveries.length === 0 ? (
        <p class="govuk-body">{t.logNone}</p>
      ) : (
        <section class="app-scroll" tabindex={0} aria-label={t.log}>
          <Table
            head={[t.when, t.what, t.state, { text: <span class="govuk-visually-hidden">{t.action}</span> }]}
            rows={deliveries.map(delivery => [
              formatDateTime(locale, delivery.createdAt, ctx.organisation.timeZone),
              delivery.topic === testTopic ? t.testName : (delivery.about?.about(locale).title ?? delivery.topic),
              stateOf(delivery, ctx),
              { text: delivery.givenUpAt ? <Resend channelId={channel.id} id={delivery.id} locale={locale} /> : '' },
            ])}
          />
        </section>
      )}
      <form method="post" action={notificationsUrls.channel.href(params)} novalidate>
        <Checkboxes
          name="topics"
          fieldset={{ legend: { text: make.topics, classes: 'govuk-fieldset__legend--m' } }}
          items={topics.map(topic => ({ value: topic.name, text: topic.about(locale).title }))}
          values={form.list('topics')}
          errorMessage={missing === undefined ? undefined : { text: missing }}
          locale={locale}
        />
        <Button text={t.save} classes="govuk-button--secondary" preventDoubleClick />
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={notificationsUrls.removeChannel.href(params)}>
          {t.remove}
        </a>
      </p>
    </NotificationsFrame>
  )
}

const Resend = ({ channelId, id, locale }: { channelId: string; id: string; locale: Locale }) => (
  <form method="post" action={notificationsUrls.resend.href({ channelId, deliveryId: id })}>
    <Button text={channelWords(locale).one.resend} classes="govuk-button--secondary govuk-!-margin-bottom-0" />
  </form>
)

function stateOf({ attempts, deliveredAt, givenUpAt, lastError }: Row, { locale, organisation }: Props['ctx']): string {
  const { one: t } = channelWords(locale)
  if (deliveredAt) return t.delivered(formatDateTime(locale, deliveredAt, organisation.timeZone))
  const reasons: Readonly<Record<string, string>> = t.reasons
  const status = /^status-(\d+)$/.exec(lastError ?? '')?.[1]
  const reason = status ? t.status(status) : reasons[lastError ?? '']
  const state = givenUpAt ? t.givenUp(attempts) : attempts === 0 ? t.waiting : t.again(attempts)
  return reason === undefined ? state : `${state}: ${reason}`
}
