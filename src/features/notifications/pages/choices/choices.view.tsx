import { Button, Checkboxes, Fieldset, InsetText, Select } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { type AnyTopic, paces, topicGroups } from '#platform/notifications/index.ts'
import { feedWords } from '../../feed-words.ts'
import { notificationsUrls } from '../../notifications.urls.ts'
import { words } from '../../words.ts'
import { NotificationsFrame } from '../notifications-frame.tsx'
import { type ChoicesData, clockTimes, fieldOf, timeZones } from './choices.form.ts'

type Props = ViewProps<ChoicesData>

export function ChoicesView({ data, form, ctx }: Props) {
  const { locale } = ctx
  const { choices: t } = words(locale)
  const groups = topicGroups.filter(group => data.topics.some(topic => topic.group === group))
  return (
    <NotificationsFrame title={t.title} lead={t.lead} form={form} locale={locale}>
      {!data.hasEmail && <InsetText text={t.noEmail} />}
      <form method="post" action={notificationsUrls.choices.href()} novalidate>
        {groups.map(group => (
          <Fieldset legend={{ text: t.groups[group], classes: 'govuk-fieldset__legend--m' }}>
            {data.topics
              .filter(topic => topic.group === group)
              .map(topic => (
                <PaceOf topic={topic} form={form} ctx={ctx} />
              ))}
          </Fieldset>
        ))}
        <h2 class="govuk-heading-m">{t.security}</h2>
        <p class="govuk-body">{t.securityText}</p>
        <WhenMailsCome form={form} ctx={ctx} />
        {data.languageHref && (
          <p class="govuk-body">
            {t.language}{' '}
            <a class="govuk-link" href={data.languageHref}>
              {t.languageLink}
            </a>
          </p>
        )}
        <Button text={t.save} preventDoubleClick />
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={notificationsUrls.feeds.href()}>
          {feedWords(locale).link}
        </a>
      </p>
    </NotificationsFrame>
  )
}

type Parts = Pick<Props, 'form' | 'ctx'>

function PaceOf({ topic, form, ctx: { locale } }: Parts & { readonly topic: AnyTopic }) {
  const { choices: t } = words(locale)
  const name = fieldOf(topic)
  const items = paces.map(pace => ({
    text: pace === topic.defaults ? t.usual(t.paces[pace]) : t.paces[pace],
    value: pace,
  }))
  return (
    <Select
      name={name}
      label={{ text: topic.about(locale).title }}
      items={items}
      value={form.value(name)}
      errorMessage={messageFor(name, form)}
      locale={locale}
    />
  )
}

function WhenMailsCome({ form, ctx: { locale, organisation } }: Parts) {
  const { choices: t } = words(locale)
  const select = (name: string, label: string, items: { text: string; value: string }[]) => (
    <Select
      name={name}
      label={{ text: label }}
      items={items}
      value={form.value(name)}
      errorMessage={messageFor(name, form)}
      locale={locale}
    />
  )
  const times = [{ text: t.quietNone, value: '' }, ...clockTimes.map(time => ({ text: time, value: time }))]
  const hours = clockTimes.filter(time => time.endsWith(':00'))
  const zone = form.value('timeZone')
  const zones = [...new Set([...timeZones, ...(zone ? [zone] : [])])]
  return (
    <>
      <Fieldset legend={{ text: t.when, classes: 'govuk-fieldset__legend--m' }}>
        {select(
          'digestHour',
          t.digestHour,
          hours.map((text, hour) => ({ text, value: String(hour) })),
        )}
        {select(
          'digestWeekday',
          t.digestWeekday,
          t.weekdays.map((text, day) => ({ text, value: String(day + 1) })),
        )}
        {select('timeZone', t.timeZone, [
          { text: t.ownZone(organisation.timeZone), value: '' },
          ...zones.map(text => ({ text, value: text })),
        ])}
      </Fieldset>
      <Fieldset legend={{ text: t.quiet, classes: 'govuk-fieldset__legend--m' }}>
        <p class="govuk-hint">{t.quietHint}</p>
        {select('quietFrom', t.quietFrom, times)}
        {select('quietUntil', t.quietUntil, times)}
        <Checkboxes
          name="quietWeekends"
          items={[{ text: t.quietWeekends, value: 'yes' }]}
          values={form.list('quietWeekends')}
          locale={locale}
        />
      </Fieldset>
    </>
  )
}

const messageFor = (name: string, form: Props['form']) => {
  const text = form.error(name)
  return text === undefined ? undefined : { text }
}
