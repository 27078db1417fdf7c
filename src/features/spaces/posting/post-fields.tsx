import { FileUpload, Textarea } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { words } from '../words.ts'

interface Props {
  readonly label: string
  readonly form: FormState
  readonly rows?: number
  readonly locale: Locale
}

/** The fields of everything that is written here: the text, and a file with it. */
export function PostFields({ label, form, rows = 8, locale }: Props) {
  const { write: t } = words(locale)
  return (
    <>
      <Textarea
        name="words"
        label={{ text: label, classes: 'govuk-label--s' }}
        hint={t.hint}
        rows={rows}
        value={form.value('words')}
        errorMessage={form.error('words')}
        attributes={{ dir: 'auto' }}
        locale={locale}
      />
      <FileUpload
        name="file"
        label={{ text: t.file, classes: 'govuk-label--s' }}
        hint={t.fileHint}
        errorMessage={form.error('file')}
        locale={locale}
      />
    </>
  )
}
