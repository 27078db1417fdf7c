import { languageName } from '#features/skills/index.ts'
import { Button, Checkboxes, Details, Input, Select, Textarea } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import { type Locale, locales } from '#platform/i18n/index.ts'
import { keepingWords } from '../../keeping-words.ts'
import { faultText } from '../../links/fault-text.ts'
import { accessNeeds, resourceKinds } from '../../resource.ts'
import { words } from '../../words.ts'
import type { EditData } from './edit-data.ts'

interface Props {
  readonly action: string
  readonly save: string
  readonly data: EditData
  readonly form: FormState
  readonly locale: Locale
  /** What was met at its address, where that does not work. */
  readonly linkFault?: string | undefined
}

/** Everything that can be said about a resource. */
export function EditForm({ action, save, data, form, locale, linkFault }: Props) {
  const { edit } = keepingWords(locale)
  const { kinds, access } = words(locale)
  const line = (name: string, label: string, more: Partial<Parameters<typeof Input>[0]> = {}) => (
    <Input
      name={name}
      label={{ text: label, classes: 'govuk-label--s' }}
      value={form.value(name)}
      errorMessage={form.error(name)}
      attributes={{ dir: 'auto' }}
      locale={locale}
      {...more}
    />
  )
  return (
    <form method="post" action={action} novalidate>
      <Select
        name="kind"
        label={{ text: edit.kind, classes: 'govuk-label--s' }}
        items={resourceKinds.map(value => ({ value, text: kinds[value] }))}
        value={form.value('kind')}
        errorMessage={form.error('kind')}
      />
      {[locale, ...locales.filter(other => other !== locale)].map(language => (
        <Words language={language} form={form} locale={locale} />
      ))}
      {line('address', edit.address, {
        type: 'url',
        ...(linkFault === undefined ? {} : { hint: edit.addressBroken(faultText(linkFault, locale)) }),
      })}
      {line('provider', edit.provider)}
      {line('minutes', edit.minutes, { inputmode: 'numeric', classes: 'govuk-input--width-5' })}
      {line('price', edit.price(data.currency), {
        ...{ inputmode: 'decimal', classes: 'govuk-input--width-5', hint: edit.priceHint },
      })}
      <Checkboxes
        name="languages"
        idPrefix="languages"
        classes="govuk-checkboxes--small"
        fieldset={{ legend: { text: edit.languages, classes: 'govuk-fieldset__legend--s' } }}
        items={[...new Set([...locales, ...form.list('languages')])].map(value => ({
          ...{ value, text: languageName(value, locale) },
        }))}
        values={[...form.list('languages')]}
        locale={locale}
      />
      <Checkboxes
        name="accessNeeds"
        idPrefix="accessNeeds"
        classes="govuk-checkboxes--small"
        fieldset={{ legend: { text: edit.access, classes: 'govuk-fieldset__legend--s' } }}
        items={accessNeeds.map(value => ({ value, text: access[value] }))}
        values={[...form.list('accessNeeds')]}
        locale={locale}
      />
      <Skills data={data} form={form} locale={locale} />
      {line('owner', edit.owner, { type: 'email', autocomplete: 'off' })}
      {line('reviewOn', edit.reviewOn, { type: 'date', classes: 'govuk-input--width-10' })}
      {line('activityId', edit.activity)}
      <Button text={save} preventDoubleClick />
    </form>
  )
}

function Words({ language, form, locale }: { language: Locale; form: FormState; locale: Locale }) {
  const { edit } = keepingWords(locale)
  const text = (field: string, label: string, rows: number, hint?: string) => (
    <Textarea
      name={`${field}-${language}`}
      label={{ text: label, classes: 'govuk-label--s' }}
      rows={rows}
      {...(hint ? { hint } : {})}
      value={form.value(`${field}-${language}`)}
      errorMessage={form.error(`${field}-${language}`)}
      attributes={{ dir: 'auto', lang: language }}
      locale={locale}
    />
  )
  return (
    <fieldset class="govuk-fieldset govuk-form-group">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
        {edit.words(languageName(language, locale))}
      </legend>
      <p class="govuk-hint">{edit.wordsHint}</p>
      <Input
        name={`title-${language}`}
        label={{ text: edit.name, classes: 'govuk-label--s' }}
        value={form.value(`title-${language}`)}
        errorMessage={form.error(`title-${language}`)}
        attributes={{ lang: language }}
        locale={locale}
      />
      {text('summary', edit.summary, 2)}
      <Input
        name={`forWhom-${language}`}
        label={{ text: edit.forWhom, classes: 'govuk-label--s' }}
        value={form.value(`forWhom-${language}`)}
        errorMessage={form.error(`forWhom-${language}`)}
        attributes={{ lang: language }}
        locale={locale}
      />
      {text('body', edit.body, 8, edit.bodyHint)}
    </fieldset>
  )
}

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9]

function Skills({ data, form, locale }: Omit<Props, 'action' | 'save'>) {
  const { edit } = keepingWords(locale)
  const rows = Array.from({ length: data.skillRows }, (_, row) => row)
  const level = (name: string, label: string) => (
    <Select
      name={name}
      label={{ text: label }}
      items={[{ value: '', text: edit.anyLevel }, ...levels.map(value => ({ value: String(value), text: value }))]}
      value={form.value(name)}
      errorMessage={form.error(name)}
    />
  )
  return (
    <fieldset class="govuk-fieldset govuk-form-group">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{edit.teaches}</legend>
      {data.levelNames && <p class="govuk-hint">{edit.levels(data.levelNames)}</p>}
      {rows.map(row => (
        <Details
          summaryText={chosenName(data, form, row) ?? edit.skill(row + 1)}
          open={row === 0 || form.value(`skill-${row}`) !== ''}
        >
          <Select
            name={`skill-${row}`}
            label={{ text: edit.skill(row + 1) }}
            items={[
              { value: '', text: edit.noSkill },
              ...data.choices.map(({ ref, name }) => ({ value: ref, text: name })),
            ]}
            value={form.value(`skill-${row}`)}
            errorMessage={form.error(`skill-${row}`)}
          />
          {level(`from-${row}`, edit.from)}
          {level(`to-${row}`, edit.to)}
        </Details>
      ))}
    </fieldset>
  )
}

const chosenName = ({ choices }: EditData, form: FormState, row: number): string | undefined =>
  choices.find(({ ref }) => ref === form.value(`skill-${row}`))?.name
