import { basicProfileKey, wordsOf } from '#features/role-profiles/index.ts'
import { Button, Input, Radios, Select } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { countsFrom } from '../../pledge.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { makingWords } from '../../words.ts'
import { StepFrame } from './step-frame.tsx'
import type { WhatData } from './what.page.ts'

export function WhatView({ data, form, ctx: { locale } }: ViewProps<WhatData>) {
  const { pledge, profiles, levels } = data
  const { what: t, steps } = makingWords(locale)
  const action = pledge ? pledgesUrls.what.href({ pledgeId: pledge.id }) : pledgesUrls.make.href()
  return (
    <StepFrame step="what" title={pledge ? t.titleEdit : t.titleNew} pledge={pledge} form={form} locale={locale}>
      <form method="post" action={action} novalidate>
        <Input
          name="title"
          label={{ text: t.name, classes: 'govuk-label--m' }}
          hint={t.nameHint}
          value={form.value('title')}
          errorMessage={form.error('title')}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        {profiles.length <= 6 ? (
          <Radios
            name="profile"
            fieldset={{ legend: { text: t.profile, classes: 'govuk-fieldset__legend--m' } }}
            value={form.value('profile')}
            errorMessage={form.error('profile')}
            items={profiles.map(profile => ({
              value: profile.key,
              text: wordsOf(profile, locale).name,
              hint: profile.key === basicProfileKey ? t.basicHint : wordsOf(profile, locale).description || undefined,
            }))}
            locale={locale}
          />
        ) : (
          <Select
            name="profile"
            label={{ text: t.profile, classes: 'govuk-label--m' }}
            value={form.value('profile')}
            errorMessage={form.error('profile')}
            items={profiles.map(profile => ({ value: profile.key, text: wordsOf(profile, locale).name }))}
            locale={locale}
          />
        )}
        <Select
          name="level"
          label={{ text: t.level, classes: 'govuk-label--m' }}
          hint={t.levelHint}
          value={form.value('level')}
          errorMessage={form.error('level')}
          items={[
            { value: '', text: t.ownLevel },
            ...levels.map(({ position, name }) => ({ value: String(position), text: t.levelAll(name) })),
          ]}
          locale={locale}
        />
        <Radios
          name="counts"
          fieldset={{ legend: { text: t.counts, classes: 'govuk-fieldset__legend--m' } }}
          value={form.value('counts')}
          errorMessage={form.error('counts')}
          items={countsFrom.map(state => ({ value: state, text: t.countsText[state], hint: t.countsHint[state] }))}
          locale={locale}
        />
        <Button text={steps.next} preventDoubleClick />
      </form>
    </StepFrame>
  )
}
