import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, FileUpload, Radios } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import type { ListedImport } from '../../import/stored-import.ts'
import { importPageWords } from '../../import-page-words.ts'
import { peopleUrls } from '../../people.urls.ts'

interface ImportData {
  imports: readonly ListedImport[]
}

export function ImportView({ data, form, ctx }: ViewProps<ImportData>) {
  const { locale } = ctx
  const text = importPageWords(locale).upload
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader
        title={text.title}
        lead={text.lead}
        locale={locale}
        whoCanSee={{ text: importPageWords(locale).administratorsSee }}
      />
      <form method="post" action={peopleUrls.imports.href()} enctype="multipart/form-data" novalidate>
        <FileUpload
          name="file"
          label={{ text: text.file, classes: 'govuk-label--s' }}
          hint={text.fileHint}
          errorMessage={form.error('file')}
          locale={locale}
        />
        <Radios
          name="whole"
          idPrefix="whole"
          fieldset={{ legend: { text: text.whole, classes: 'govuk-fieldset__legend--s' } }}
          value={form.value('whole')}
          errorMessage={form.error('whole')}
          locale={locale}
          items={[
            { value: 'yes', text: text.wholeYes, hint: text.wholeYesHint },
            { value: 'no', text: text.wholeNo, hint: text.wholeNoHint },
          ]}
        />
        <Button text={text.continue} preventDoubleClick />
      </form>
      <Earlier imports={data.imports} ctx={ctx} />
    </>
  )
}

function Earlier({ imports, ctx }: ImportData & Pick<ViewProps<ImportData>, 'ctx'>) {
  const text = importPageWords(ctx.locale).upload
  return (
    <section>
      <h2 class="govuk-heading-m">{text.earlier}</h2>
      {imports.length === 0 ? (
        <p class="govuk-body">{text.none}</p>
      ) : (
        <table class="govuk-table">
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              {[text.earlierFile, text.earlierWhen, text.earlierState].map(heading => (
                <th scope="col" class="govuk-table__header">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {imports.map(({ id, fileName, uploadedAt, state }) => (
              <tr class="govuk-table__row">
                <td class="govuk-table__cell">
                  <a class="govuk-link" href={peopleUrls.import.href({ importId: id })}>
                    {fileName}
                  </a>
                </td>
                <td class="govuk-table__cell">{formatDateTime(ctx.locale, uploadedAt, ctx.organisation.timeZone)}</td>
                <td class="govuk-table__cell">{text.states[state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
