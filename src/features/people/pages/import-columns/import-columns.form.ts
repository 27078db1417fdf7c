import { columnField } from '#platform/html/components/index.ts'
import type { FormDefinition } from '#platform/http/form.ts'
import { sayMappingProblem } from '../../import/fault-words.ts'
import { checkMapping, type Field, fields, type Mapping } from '../../import/mapping.ts'
import type { RecognisedColumn } from '../../import/recognise-columns.ts'
import type { StoredImport } from '../../import/stored-import.ts'

export interface ColumnsData {
  readonly stored: StoredImport
  readonly recognised: readonly RecognisedColumn[]
  /** Somebody confirmed the columns of a file with these titles before. */
  readonly isRemembered: boolean
}

// As many fields as the file has columns, so the form is read by hand instead of by one fixed schema.
export const columnsForm: FormDefinition<{ mapping: Mapping }, ColumnsData> = {
  initial: ({ stored: { mapping } }) => ({
    ...Object.fromEntries(mapping.columns.map((field, column) => [columnField(column), field ?? ''])),
    nameOrder: mapping.nameOrder,
    dateOrder: mapping.dateOrder,
    fteIs: mapping.fteIs,
  }),
  parse(body, { locale, data: { stored, recognised } }) {
    const chosen = (column: number): Field | null => {
      if (recognised[column]?.sensitive) return null
      return fields.find(field => field === body[columnField(column)]) ?? null
    }
    const mapping: Mapping = {
      columns: stored.header.map((_, column) => chosen(column)),
      nameOrder: body.nameOrder === 'family-comma-given' ? 'family-comma-given' : 'given-first',
      dateOrder: body.dateOrder === 'month-first' ? 'month-first' : 'day-first',
      fteIs: body.fteIs === 'percent' ? 'percent' : 'share',
    }
    const problems = checkMapping(mapping)
    if (problems.length === 0) return { input: { mapping } }
    const place = (problem: (typeof problems)[number]) =>
      problem.kind === 'field-twice' ? columnField(mapping.columns.lastIndexOf(problem.field)) : columnField(0)
    return { errors: Object.fromEntries(problems.map(problem => [place(problem), sayMappingProblem(locale, problem)])) }
  },
}
