import { sayTableFault } from '#platform/csv/index.ts'
import { InsetText, SummaryList, WarningText } from '#platform/html/govuk/index.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { sayNote } from '../../import/fault-words.ts'
import type { Preview } from '../../import/preview.ts'
import { importPageWords } from '../../import-page-words.ts'

interface SummaryProps {
  preview: Preview
  isDone?: boolean
  locale: Locale
}

/** What would happen, or what happened, in numbers. */
export function Summary({ preview, isDone = false, locale }: SummaryProps) {
  const { show } = importPageWords(locale)
  const says = isDone ? show.did : show
  const { counts } = preview
  const number = (value: number) => formatNumber(locale, value)
  const row = (key: string, value: number, always = false) => (value > 0 || always) && { key, value: number(value) }
  const unitsChanged = counts.unitsRenamed + counts.unitsMoved
  const units = [
    number(preview.unitCount),
    counts.unitsNew > 0 && show.unitsNew(counts.unitsNew),
    unitsChanged > 0 && show.unitsChanged(unitsChanged),
  ].filter(Boolean)
  return (
    <section>
      <h2 class="govuk-heading-m">{show.summary}</h2>
      <p class="govuk-body">{show.rows(preview.rowCount)}</p>
      <SummaryList
        rows={[
          row(says.joins, counts.joins, true),
          row(says.returns, counts.returns),
          row(says.changes, counts.changes, true),
          row(says.leaves, counts.leaves, true),
          row(says.stays, counts.stays),
          row(show.leftOut, counts.leftOut),
          row(show.reportingLines, counts.reportingLines),
          row(show.pastVacant, counts.pastVacant),
          { key: show.units, value: units.join(', ') },
        ]}
      />
      {preview.tableFaults.map(fault => (
        <WarningText text={sayTableFault(locale, fault)} />
      ))}
      {preview.notes.length > 0 && (
        <InsetText>
          <p class="govuk-body govuk-!-font-weight-bold">{show.tidied}</p>
          <ul class="govuk-list govuk-list--bullet">
            {preview.notes.map(note => (
              <li>{sayNote(locale, note)}</li>
            ))}
          </ul>
        </InsetText>
      )}
    </section>
  )
}
