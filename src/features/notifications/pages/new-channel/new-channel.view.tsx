import { Button, Checkboxes, Input, Radios } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { localeNames, locales } from '#platform/i18n/index.ts'
import { channelKinds } from '#platform/notifications/index.ts'
import { channelWords } from '../../channel-words.ts'
import { notificationsUrls } from '../../notifications.urls.ts'
import { NotificationsFrame } from '../notifications-frame.tsx'
import type { NewChannelData } from './new-channel.page.ts'

type Props = ViewProps<NewChannelData>

export function NewChannelView({ data, form, ctx }: Props) {
  const { locale } = ctx
  const { make: t, kinds, onlyAdministrators } = channelWords(locale)
  const frame = { whoCanSee: { text: onlyAdministrators }, locale }
  if (data.made) return <Made made={data.made} ctx={ctx} />
  const fault = (field: string) => {
    const text = form.error(field)
    return text === undefined ? undefined : { text }
  }
  const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } })
  return (
    <NotificationsFrame {...frame} title={t.title} form={form}>
      <form method="post" action={notificationsUrls.newChannel.href()} novalidate>
        <input type="hidden" name="channelId" value={form.value('channelId')} />
        <Radios
          name="kind"
          fieldset={legend(t.kind)}
          items={channelKinds.map(kind => ({ value: kind, text: kinds[kind], hint: { text: t.hints[kind] } }))}
          value={form.value('kind')}
          errorMessage={fault('kind')}
          locale={locale}
        />
        <Input
          name="name"
          label={{ text: t.name, classes: 'govuk-label--s' }}
          value={form.value('name')}
          errorMessage={fault('name')}
          locale={locale}
        />
        <Input
          name="secretAddress"
          label={{ text: t.secretAddress, classes: 'govuk-label--s' }}
          hint={{ text: t.addressHint }}
          value={form.value('secretAddress')}
          errorMessage={fault('secretAddress')}
          type="url"
          autocomplete="off"
          spellcheck={false}
          locale={locale}
        />
        <Checkboxes
          name="topics"
          fieldset={legend(t.topics)}
          items={data.topics.map(topic => ({ value: topic.name, text: topic.about(locale).title }))}
          values={form.list('topics')}
          errorMessage={fault('topics')}
          locale={locale}
        />
        <Radios
          name="locale"
          fieldset={legend(t.locale)}
          items={locales.map(each => ({ value: each, text: localeNames[each], attributes: { lang: each } }))}
          value={form.value('locale')}
          errorMessage={fault('locale')}
          locale={locale}
        />
        <Button text={t.submit} preventDoubleClick />
      </form>
    </NotificationsFrame>
  )
}

function Made({
  made: { id, secret },
  ctx: { locale },
}: {
  made: NonNullable<NewChannelData['made']>
  ctx: Props['ctx']
}) {
  const { make: t, onlyAdministrators } = channelWords(locale)
  return (
    <NotificationsFrame title={t.made} lead={t.madeLead} whoCanSee={{ text: onlyAdministrators }} locale={locale}>
      <h2 class="govuk-heading-s">{t.secret}</h2>
      <p class="govuk-body">
        <code class="govuk-!-text-break-word" id="secret">
          {secret}
        </code>
      </p>
      <p class="govuk-body">{t.secretHow}</p>
      <Button href={notificationsUrls.channel.href({ channelId: id })} text={t.go} />
    </NotificationsFrame>
  )
}
