import { formatList, type Locale } from '#platform/i18n/index.ts'
import type { Became } from '../../editing/what-became.ts'
import { editingWords } from '../../editing/words.ts'

export type NamedBecame = Became & { readonly names: Readonly<Record<string, string>> }

interface BecameProps {
  readonly rows: readonly NamedBecame[]
  /** What skills are called that took a place. */
  readonly nameOf: (key: string) => string
  readonly locale: Locale
}

/** What was merged, split and retired, each in a sentence with its note. */
export function BecameItems({ rows, nameOf, locale }: BecameProps) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {rows.map(row => (
        <li>
          {sayBecame(row, nameOf, locale)}
          {row.note && `: ${row.note}`}
        </li>
      ))}
    </ul>
  )
}

export const lastName = ({ names, from }: Pick<NamedBecame, 'names' | 'from'>, locale: Locale): string =>
  names[locale] || Object.values(names).find(Boolean) || from

function sayBecame(row: NamedBecame, nameOf: (key: string) => string, locale: Locale): string {
  const words = editingWords(locale).became
  const name = lastName(row, locale)
  const others = formatList(locale, row.to.map(nameOf))
  if (row.kind !== 'retired') return words[row.kind](name, others)
  return row.to.length > 0 ? words.replaced(name, others) : words.retired(name)
}
