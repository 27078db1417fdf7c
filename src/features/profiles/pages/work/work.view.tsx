import { Checkboxes, DateInput, Input } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { AudienceChoice, AudienceHelp, ProfileFrame, SaveOrLeave } from '../form-frame.tsx'
import type { WorkData } from './work.form.ts'

export function WorkView({ data, form, ctx: { locale } }: ViewProps<WorkData>) {
  const { groups, work, days } = words(locale)
  const small = 'govuk-fieldset__legend--s'
  return (
    <ProfileFrame title={groups.work.title} lead={groups.work.lead} form={form} locale={locale}>
      <form method="post" action={profilesUrls.work.href()} novalidate>
        <div class="app-telling">
          <Checkboxes
            name="days"
            fieldset={{ legend: { text: work.days, classes: small } }}
            hint={work.daysHint}
            classes="govuk-checkboxes--small app-days"
            items={days.map((text, index) => ({ value: String(index + 1), text }))}
            values={[...form.list('days')]}
            locale={locale}
          />
          <Input
            name="hours"
            label={{ text: work.hours, classes: 'govuk-label--s' }}
            hint={work.hoursHint}
            value={form.value('hours')}
            errorMessage={form.error('hours')}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
          <AudienceChoice field="workingTime" form={form} locale={locale} />
        </div>
        <div class="app-telling">
          <DateInput
            id="awayUntil"
            namePrefix="awayUntil"
            fieldset={{ legend: { text: work.away, classes: small } }}
            hint={work.awayHint(
              `${Number(data.today.slice(8))} ${Number(data.today.slice(5, 7))} ${data.today.slice(0, 4)}`,
            )}
            values={{
              day: form.value('awayUntil-day'),
              month: form.value('awayUntil-month'),
              year: form.value('awayUntil-year'),
            }}
            errorMessage={form.error('awayUntil-day')}
            locale={locale}
          />
          <AudienceChoice field="awayUntil" form={form} locale={locale} />
        </div>
        <AudienceHelp locale={locale} />
        <SaveOrLeave locale={locale} />
      </form>
    </ProfileFrame>
  )
}
