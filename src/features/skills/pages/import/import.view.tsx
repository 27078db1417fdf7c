import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, FileUpload, Table } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import type { ListedImport } from '../../import/stored-import.ts'
import { importWords } from '../../import/words.ts'
import { skillsUrls } from '../../skills.urls.ts'

interface ImportData {
  readonly imports: readonly ListedImport[]
}

export function ImportView({ data: { imports }, form, ctx: { locale, organisation } }: ViewProps<ImportData>) {
  const { upload: text, whoSees } = importWords(locale)
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader title={text.title} lead={text.lead} locale={locale} whoCanSee={{ text: whoSees }} />
      <form method="post" action={skillsUrls.imports.href()} enctype="multipart/form-data" novalidate>
        <FileUpload
          name="file"
          label={{ text: text.file, classes: 'govuk-label--s' }}
          hint={text.fileHint}
          errorMessage={form.error('file')}
          locale={locale}
        />
        <p class="govuk-body">{text.notOurs}</p>
        <Button text={text.continue} preventDoubleClick />
      </form>
      <section>
        <h2 class="govuk-heading-m">{text.earlier}</h2>
        {imports.length === 0 ? (
          <p class="govuk-body">{text.none}</p>
        ) : (
          <Table
            classes="app-table--stack"
            head={[text.earlierFile, text.earlierWhen, text.earlierState]}
            rows={imports.map(({ id, fileName, uploadedAt, state }) => [
              <a class="govuk-link" href={skillsUrls.import.href({ frameworkImportId: id })}>
                <bdi>{fileName}</bdi>
              </a>,
              formatDateTime(locale, uploadedAt, organisation.timeZone),
              text.states[state],
            ])}
            firstCellIsHeader
          />
        )}
      </section>
    </>
  )
}
