import { Line, ShortProse } from '#platform/html/components/index.ts'
import { Button, Checkboxes, Details, ErrorMessage, Radios, Select } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { AreaChoice } from './areas.ts'
import { longestWords, outcomes } from './session.ts'
import { supportWords } from './words.ts'

interface FieldsProps {
  readonly areas: readonly AreaChoice[]
  readonly form: FormState
  readonly locale: Locale
}

/** One sentence, and three big buttons that say how it ended; field by field for those who like that more. */
export function QuickLog({ areas, form, locale }: FieldsProps) {
  const { desk: t, outcomes: names } = supportWords(locale)
  const isOpen = ['people', 'minutes', 'happenedOn', 'followUpOn'].some(name => form.error(name))
  return (
    <>
      <ShortProse
        name="words"
        label={t.words}
        hint={t.wordsHint}
        limit={longestWords}
        rows={2}
        form={form}
        locale={locale}
      />
      <ItDesk form={form} locale={locale} />
      <Details summaryText={t.more} open={isOpen}>
        <p class="govuk-hint">{t.moreHint}</p>
        <Numbers areas={areas} form={form} locale={locale} />
      </Details>
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{t.buttons}</legend>
        {form.error('outcome') && (
          <ErrorMessage id="outcome-error" text={form.error('outcome') ?? ''} locale={locale} />
        )}
        <div class="govuk-button-group" id="outcome">
          {outcomes.map(outcome => (
            <Button
              name="outcome"
              value={outcome}
              classes={outcome === 'solved' ? '' : 'govuk-button--secondary'}
              text={names[outcome]}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}

/** All fields, to put right what was noted. */
export function WholeLog({ areas, form, locale }: FieldsProps) {
  const { desk: t, outcomes: names } = supportWords(locale)
  return (
    <>
      <ShortProse name="words" label={t.words} limit={longestWords} rows={2} form={form} locale={locale} />
      <Radios
        name="outcome"
        classes="govuk-radios--small"
        fieldset={{ legend: { text: t.buttons, classes: 'govuk-fieldset__legend--s' } }}
        value={form.value('outcome')}
        errorMessage={form.error('outcome')}
        items={outcomes.map(value => ({ value, text: names[value] }))}
        locale={locale}
      />
      <Numbers areas={areas} form={form} locale={locale} />
      <ItDesk form={form} locale={locale} />
    </>
  )
}

const ItDesk = ({ form, locale }: Omit<FieldsProps, 'areas'>) => (
  <Checkboxes
    name="itDesk"
    classes="govuk-checkboxes--small"
    items={[{ value: 'yes', text: supportWords(locale).desk.itDesk }]}
    values={[...form.list('itDesk')]}
    locale={locale}
  />
)

function Numbers({ areas, form, locale }: FieldsProps) {
  const t = supportWords(locale)
  const given = { form, locale }
  return (
    <>
      {areas.length > 0 && (
        <Select
          name="area"
          label={{ text: t.desk.area, classes: 'govuk-label--s' }}
          value={form.value('area')}
          items={[
            { value: '', text: t.none },
            ...areas.map(({ key, name }) => ({ value: key, text: name })),
            { value: 'none', text: t.somethingElse },
          ]}
          locale={locale}
        />
      )}
      <Line name="people" label={t.desk.people} width={3} inputmode="numeric" {...given} />
      <Line name="minutes" label={t.desk.minutes} width={5} inputmode="numeric" {...given} />
      <Line name="happenedOn" label={t.desk.day} type="date" width={10} {...given} />
      <Line name="followUpOn" label={t.desk.followUp} type="date" width={10} {...given} />
    </>
  )
}
