import { Button, Checkboxes } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { eventsUrls } from '../../events.urls.ts'
import { suitableTimes } from '../../interest/interest.ts'
import { words } from '../../words.ts'
import type { ShowData } from './show.page.ts'

/** Says whether one would come, before there is a date. */
export function InterestForm({ data, locale }: { readonly data: ShowData; readonly locale: Locale }) {
  const t = words(locale).interest
  const { event, interest, interested } = data
  return (
    <form method="post" action={eventsUrls.interest.href({ eventId: event.id })}>
      <h2 class="govuk-heading-m">{t.title}</h2>
      <p class="govuk-body">
        {t.text} {interested > 0 && t.count(interested)}
      </p>
      {interest && <p class="govuk-body govuk-!-font-weight-bold">{t.yes}</p>}
      <Checkboxes
        name="times"
        fieldset={{ legend: { text: t.times, classes: 'govuk-fieldset__legend--s' } }}
        items={suitableTimes.map(time => ({ value: time, text: t.slots[time] }))}
        values={[...(interest?.times ?? [])]}
        classes="govuk-checkboxes--small"
        locale={locale}
      />
      <div class="govuk-button-group">
        <Button name="would" value="yes" text={interest ? t.change : t.say} preventDoubleClick />
        {interest && <Button name="would" value="no" classes="govuk-button--secondary" text={t.withdraw} />}
      </div>
    </form>
  )
}
