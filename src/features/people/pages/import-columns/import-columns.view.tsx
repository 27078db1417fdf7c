import { columnField, FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Radios, Select } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { importWords } from '../../import/fault-words.ts'
import { fields, isMapped } from '../../import/mapping.ts'
import { importPageWords } from '../../import-page-words.ts'
import { peopleUrls } from '../../people.urls.ts'
import type { ColumnsData } from './import-columns.form.ts'

/** A guess below this is marked, so that somebody looks at it. */
const sureEnough = 0.6

export function ImportColumnsView({ data, form, ctx: { locale } }: ViewProps<ColumnsData>) {
  const { stored, isRemembered } = data
  const text = importPageWords(locale).columns
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader
        title={text.title}
        caption={stored.fileName}
        lead={isRemembered ? text.remembered : text.lead}
        locale={locale}
        whoCanSee={{ text: importPageWords(locale).administratorsSee }}
      />
      <form method="post" action={peopleUrls.importColumns.href({ importId: stored.id })} novalidate>
        <ul class="app-columns">
          {stored.header.map((_, column) => (
            <li class="app-columns__item">
              <Column data={data} column={column} form={form} locale={locale} />
            </li>
          ))}
        </ul>
        <Orders data={data} form={form} locale={locale} />
        <Button text={text.continue} preventDoubleClick />
      </form>
    </>
  )
}

interface PartProps {
  data: ColumnsData
  form: FormState
  locale: Locale
}

function Column({ data: { stored, recognised }, column, form, locale }: PartProps & { column: number }) {
  const text = importPageWords(locale).columns
  const words = importWords(locale)
  const name = stored.header[column] || text.noHeader(column + 1)
  const examples = [...new Set(stored.sample.map(row => row[column]?.trim() ?? ''))].filter(Boolean).slice(0, 3)
  const guess = recognised[column]
  if (guess?.sensitive)
    return (
      <>
        <p class="govuk-body govuk-!-font-weight-bold">{name}</p>
        <p class="govuk-hint">{words.sensitive}</p>
      </>
    )
  const isUnsure = guess?.field != null && guess.confidence < sureEnough
  return (
    <Select
      name={columnField(column)}
      label={{ text: name, classes: 'govuk-label--s' }}
      hint={[examples.join(' · ').slice(0, 120), isUnsure ? ` (${text.unsure})` : '']}
      value={form.value(columnField(column))}
      errorMessage={form.error(columnField(column))}
      locale={locale}
      items={[
        { value: '', text: words.notUsed },
        ...fields.map(field => ({ value: field, text: words.fields[field] })),
      ]}
    />
  )
}

function Orders({ data: { stored }, form, locale }: PartProps) {
  const text = importPageWords(locale).columns
  const questions = [
    {
      name: 'nameOrder',
      legend: text.nameOrder,
      ask: isMapped(stored.mapping, 'name'),
      items: [
        { value: 'given-first', text: text.givenFirst },
        { value: 'family-comma-given', text: text.familyFirst },
      ],
    },
    {
      name: 'dateOrder',
      legend: text.dateOrder,
      ask: isMapped(stored.mapping, 'startedOn'),
      items: [
        { value: 'day-first', text: text.dayFirst },
        { value: 'month-first', text: text.monthFirst },
      ],
    },
    {
      name: 'fteIs',
      legend: text.fteIs,
      ask: isMapped(stored.mapping, 'fte'),
      items: [
        { value: 'share', text: text.share },
        { value: 'percent', text: text.percent },
      ],
    },
  ]
  return (
    <>
      {questions
        .filter(({ ask }) => ask)
        .map(({ name, legend, items }) => (
          <Radios
            name={name}
            idPrefix={name}
            fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
            items={items}
            value={form.value(name)}
            classes="govuk-radios--small"
          />
        ))}
    </>
  )
}
