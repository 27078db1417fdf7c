import { FormErrors, ImportColumns, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input, Radios, Select } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { tableFields } from '../../exchange/table-columns.ts'
import { importWords } from '../../import/words.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { languageChoices } from '../languages.ts'
import type { ColumnsData } from './import-columns.page.ts'

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
        <ImportColumns
          file={stored}
          choices={tableFields.map(value => ({ value, text: text.fields[value] }))}
          words={text}
          form={form}
          locale={locale}
        />
        <Button text={text.continue} preventDoubleClick />
      </form>
    </>
  )
}
