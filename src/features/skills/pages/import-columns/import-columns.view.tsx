import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input, Radios, Select } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { tableFields } from '../../exchange/table-columns.ts'
import { importWords } from '../../import/words.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { languageChoices } from '../languages.ts'
import type { ColumnsData } from './import-columns.page.ts'

export const columnField = (column: number): string => `column-${column}`

export function ImportColumnsView({ data, form, ctx: { locale } }: ViewProps<ColumnsData>) {
  const { stored, targets } = data
  const { columns: text, whoSees } = importWords(locale)
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader
        title={text.title}
        caption={stored.fileName}
        lead={text.lead}
        locale={locale}
        whoCanSee={{ text: whoSees }}
      />
      <form method="post" action={skillsUrls.importColumns.href({ frameworkImportId: stored.id })} novalidate>
        {targets.length > 0 && (
          <Radios
            name="target"
            idPrefix="target"
            fieldset={{ legend: { text: text.target, classes: 'govuk-fieldset__legend--s' } }}
            value={form.value('target')}
            locale={locale}
            items={[
              { value: 'new', text: text.targetNew },
              ...targets.map(({ id, name }) => ({ value: id, text: text.targetNewEdition(name) })),
            ]}
          />
        )}
        <Input
          name="name"
          label={{ text: text.name, classes: 'govuk-label--s' }}
          value={form.value('name')}
          errorMessage={form.error('name')}
          locale={locale}
        />
        <Select
          name="language"
          label={{ text: text.language, classes: 'govuk-label--s' }}
          value={form.value('language')}
          errorMessage={form.error('language')}
          items={languageChoices(locale)}
          locale={locale}
        />
        <ul class="app-columns">
          {stored.header.map((_, column) => (
            <li class="app-columns__item">
              <Column data={data} column={column} form={form} locale={locale} />
            </li>
          ))}
        </ul>
        <Button text={text.continue} preventDoubleClick />
      </form>
    </>
  )
}

interface ColumnProps {
  readonly data: ColumnsData
  readonly column: number
  readonly form: FormState
  readonly locale: Locale
}

function Column({ data: { stored }, column, form, locale }: ColumnProps) {
  const text = importWords(locale).columns
  const examples = [...new Set(stored.sample.map(row => row[column]?.trim() ?? ''))].filter(Boolean).slice(0, 3)
  return (
    <Select
      name={columnField(column)}
      label={{ text: stored.header[column] || text.noHeader(column + 1), classes: 'govuk-label--s' }}
      hint={examples.join(' · ').replaceAll('\n', ' ').slice(0, 120)}
      value={form.value(columnField(column))}
      errorMessage={form.error(columnField(column))}
      locale={locale}
      items={[
        { value: '', text: text.notUsed },
        ...tableFields.map(field => ({ value: field, text: text.fields[field] })),
      ]}
    />
  )
}
