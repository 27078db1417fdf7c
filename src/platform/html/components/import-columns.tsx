import type { FormState } from '../../http/form.ts'
import type { Locale } from '../../i18n/index.ts'
import { Select } from '../govuk/index.ts'

export interface ImportColumnsProps {
  /** The titles of the file, and its first rows. */
  readonly file: { readonly header: readonly string[]; readonly sample: readonly (readonly string[])[] }
  /** What a column can hold. */
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  readonly words: { readonly notUsed: string; readonly noHeader: (column: number) => string }
  readonly form: FormState
  readonly locale: Locale
}

/** The field that says what a column holds, from 0. */
export const columnField = (column: number): string => `column-${column}`

/** Asks of each column of a table what it holds, beside what stands in it. */
export const ImportColumns = ({ file: { header, sample }, choices, words, form, locale }: ImportColumnsProps) => (
  <ul class="app-columns">
    {header.map((title, column) => {
      const examples = [...new Set(sample.map(row => row[column]?.trim() ?? ''))].filter(Boolean).slice(0, 3)
      return (
        <li class="app-columns__item">
          <Select
            name={columnField(column)}
            label={{ text: title || words.noHeader(column + 1), classes: 'govuk-label--s' }}
            hint={examples.join(' · ').replaceAll('\n', ' ').slice(0, 120)}
            value={form.value(columnField(column))}
            errorMessage={form.error(columnField(column))}
            items={[{ value: '', text: words.notUsed }, ...choices]}
            locale={locale}
          />
        </li>
      )
    })}
  </ul>
)
