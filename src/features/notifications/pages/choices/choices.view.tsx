import { Button, Checkboxes, Details, Fieldset, InsetText, Select } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { type AnyTopic, paces, type TopicGroup } from '#platform/notifications/index.ts'
import { feedWords } from '../../feed-words.ts'
import { notificationsUrls } from '../../notifications.urls.ts'
import { words } from '../../words.ts'
import { NotificationsFrame } from '../notifications-frame.tsx'
import { type ChoicesData, clockTimes, fieldOf, fieldOfGroup, groupsOf, timeZones } from './choices.form.ts'

type Props = ViewProps<ChoicesData>

export function ChoicesView({ data, form, ctx }: Props) {
  const { locale } = ctx
  const { choices: t } = words(locale)
  return (
    <NotificationsFrame title={t.title} lead={t.lead} form={form} locale={locale}>
      {!data.hasEmail && <InsetText text={t.noEmail} />}
      <form method="post" action={notificationsUrls.choices.href()} novalidate>
        {[...groupsOf(data.topics)].map(([group, topics]) => (
          <Group group={group} topics={topics} form={form} ctx={ctx} />
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

/** One choice for all of a group, and behind it one for each. */
function Group({
  group,
  topics,
  form,
  ctx,
}: Parts & { readonly group: TopicGroup; readonly topics: readonly AnyTopic[] }) {
  const { locale } = ctx
  const { choices: t } = words(locale)
  const name = fieldOfGroup(group)
  const isUsual = topics.every(topic => form.value(fieldOf(topic)) === topic.defaults)
  return (
    <Fieldset legend={{ text: t.groups[group], classes: 'govuk-fieldset__legend--m' }}>
      <Select
        name={name}
        label={{ text: t.allOfThese }}
        items={[
          { text: isUsual ? t.usualForEach : t.oneByOne, value: '' },
          ...paces.map(pace => ({ text: t.paces[pace], value: pace })),
        ]}
        value={form.value(name)}
        errorMessage={messageFor(name, form)}
        locale={locale}
      />
      <Details summaryText={t.each(topics.length)} open={topics.some(topic => form.error(fieldOf(topic)))}>
        {topics.map(topic => (
          <PaceOf topic={topic} form={form} ctx={ctx} />
        ))}
      </Details>
    </Fieldset>
  )
}

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
  const isQuietSet = form.value('quietFrom') !== '' || form.list('quietWeekends').length > 0
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
      <Details summaryText={t.quiet} open={isQuietSet || ['quietFrom', 'quietUntil'].some(name => form.error(name))}>
        <p class="govuk-hint">{t.quietHint}</p>
        {select('quietFrom', t.quietFrom, times)}
        {select('quietUntil', t.quietUntil, times)}
        <Checkboxes
          name="quietWeekends"
          items={[{ text: t.quietWeekends, value: 'yes' }]}
          values={form.list('quietWeekends')}
          locale={locale}
        />
      </Details>
    </>
  )
}

const messageFor = (name: string, form: Props['form']) => {
  const text = form.error(name)
  return text === undefined ? undefined : { text }
}
