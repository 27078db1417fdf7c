import { formatNumber, type Locale, language } from '#platform/i18n/index.ts'
import { en } from './csv.en.ts'
import { nb } from './csv.nb.ts'
import type { TableFault } from './table.ts'

/** Words about tables of text: names of encodings and delimiters, what is wrong with a file and what to do. */
export const tableWords = language({ en, nb })

/** One fault of a file as a sentence that says what to do. */
export function sayTableFault(locale: Locale, fault: TableFault): string {
  const t = tableWords(locale)
  const n = (value: number) => formatNumber(locale, value)
  switch (fault.kind) {
    case 'foreign-file':
      return t.foreign[fault.found]
    case 'unknown-encoding':
      return t.unknownEncoding
    case 'empty':
      return t.empty
    case 'quote-not-closed':
      return t.quoteNotClosed(n(fault.line))
    case 'row-too-long':
      return t.rowTooLong(n(fault.line))
    case 'too-many-columns':
      return t.tooManyColumns(n(fault.found), n(fault.limit))
    case 'too-many-rows':
      return t.tooManyRows(n(fault.limit))
    case 'unreadable':
      return t.unreadable
    case 'no-header':
      return t.noHeader
    case 'repeated-header':
      return t.repeatedHeader(n(fault.line))
    case 'repeated-column':
      return t.repeatedColumn(fault.name)
  }
}
