import type { ImportState } from '../../files/import-state.ts'
import type { FormState } from '../../http/form.ts'
import { formatDateTime, type Locale } from '../../i18n/index.ts'
import { Button, FileUpload, Table } from '../govuk/index.ts'
import { FormErrors } from './form-errors.tsx'
import { PageHeader } from './page-header.tsx'

export interface ImportStartProps {
  /** Where the file is sent. */
  readonly action: string
  readonly whoCanSee: string
  readonly words: Readonly<
    Record<
      | 'title'
      | 'lead'
      | 'file'
      | 'fileHint'
      | 'notOurs'
      | 'continue'
      | 'earlier'
      | 'none'
      | 'earlierFile'
      | 'earlierWhen'
      | 'earlierState',
      string
    >
  > & { readonly states: Readonly<Record<ImportState, string>> }
  readonly earlier: readonly {
    readonly href: string
    readonly fileName: string
    readonly uploadedAt: Date
    readonly state: ImportState
  }[]
  readonly form: FormState
  readonly locale: Locale
  readonly timeZone: string
}

/** Where a file comes in: choose it; see what became of earlier ones. */
export function ImportStart({ action, whoCanSee, words, earlier, form, locale, timeZone }: ImportStartProps) {
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader title={words.title} lead={words.lead} whoCanSee={{ text: whoCanSee }} locale={locale} />
      <form method="post" action={action} enctype="multipart/form-data" novalidate>
        <FileUpload
          name="file"
          label={{ text: words.file, classes: 'govuk-label--s' }}
          hint={words.fileHint}
          errorMessage={form.error('file')}
          locale={locale}
        />
        <p class="govuk-body">{words.notOurs}</p>
        <Button text={words.continue} preventDoubleClick />
      </form>
      <section>
        <h2 class="govuk-heading-m">{words.earlier}</h2>
        {earlier.length === 0 ? (
          <p class="govuk-body">{words.none}</p>
        ) : (
          <Table
            classes="app-table--stack"
            head={[words.earlierFile, words.earlierWhen, words.earlierState]}
            rows={earlier.map(({ href, fileName, uploadedAt, state }) => [
              <a class="govuk-link" href={href}>
                <bdi>{fileName}</bdi>
              </a>,
              formatDateTime(locale, uploadedAt, timeZone),
              words.states[state],
            ])}
            firstCellIsHeader
          />
        )}
      </section>
    </>
  )
}
