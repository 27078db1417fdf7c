import type { ComponentChildren } from 'preact'
import { Details } from '#platform/html/govuk/index.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { importWords } from '../../import/fault-words.ts'
import type { Preview, PreviewPerson } from '../../import/preview.ts'
import { importPageWords } from '../../import-page-words.ts'

interface PeopleAndUnitsProps {
  preview: Preview
  isDone?: boolean
  locale: Locale
}

/** Who and what the plan is about, or was: the first fifty of each. */
export function PeopleAndUnits({ preview, isDone = false, locale }: PeopleAndUnitsProps) {
  const { show } = importPageWords(locale)
  const says = isDone ? show.did : show
  const { counts } = preview
  return (
    <section>
      <Some heading={says.joining} shown={preview.joining.length} all={counts.joins + counts.returns} locale={locale}>
        <Lines headings={[show.name, show.job, show.unit]}>
          {preview.joining.map(({ name, jobTitle, unit }) => (
            <Line cells={[name, jobTitle, unit]} />
          ))}
        </Lines>
      </Some>
      <Some heading={says.changing} shown={preview.changing.length} all={counts.changes} locale={locale}>
        <Lines headings={[show.name, show.what]}>
          {preview.changing.map(person => (
            <Line cells={[person.name, <Changes person={person} locale={locale} />]} />
          ))}
        </Lines>
      </Some>
      <Some heading={says.leaving} shown={preview.leaving.length} all={counts.leaves} locale={locale}>
        <Lines headings={[show.name, show.job]}>
          {preview.leaving.map(({ name, jobTitle }) => (
            <Line cells={[name, jobTitle]} />
          ))}
        </Lines>
      </Some>
      <Units preview={preview} isDone={isDone} locale={locale} />
    </section>
  )
}

function Units({ preview, isDone = false, locale }: PeopleAndUnitsProps) {
  const { show } = importPageWords(locale)
  const says = isDone ? show.did : show
  const { units, unitsGone } = preview
  return (
    <>
      <Some heading={says.newUnits} shown={units.length} all={units.length} locale={locale}>
        <ul class="govuk-list govuk-list--bullet">
          {units.map(({ name, above, people, outcome, was }) => (
            <li>
              {name}
              {above && ` (${show.under} ${above})`}: {show.outcomes[outcome].toLowerCase()}, {show.people(people)}
              {was && `, ${show.was(was)}`}
            </li>
          ))}
        </ul>
      </Some>
      <Some heading={says.gone} shown={unitsGone.length} all={unitsGone.length} locale={locale}>
        <ul class="govuk-list govuk-list--bullet">
          {unitsGone.map(name => (
            <li>{name}</li>
          ))}
        </ul>
      </Some>
    </>
  )
}

interface SomeProps {
  heading: string
  shown: number
  all: number
  locale: Locale
  children: ComponentChildren
}

function Some({ heading, shown, all, locale, children }: SomeProps) {
  if (shown === 0) return null
  const { show } = importPageWords(locale)
  return (
    <Details summaryText={`${heading} (${formatNumber(locale, all)})`}>
      {shown < all && <p class="govuk-body">{show.firstOf(shown, all)}</p>}
      {children}
    </Details>
  )
}

function Changes({ person, locale }: { person: PreviewPerson; locale: Locale }) {
  const { show } = importPageWords(locale)
  const { changeFields } = importWords(locale)
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {person.changes.map(({ field, from, to }) => (
        <li>
          {changeFields[field]}
          {(from || to) && `: ${show.from} ${from || show.empty} ${show.to} ${to || show.empty}`}
        </li>
      ))}
    </ul>
  )
}

function Lines({ headings, children }: { headings: readonly string[]; children: ComponentChildren }) {
  return (
    <table class="govuk-table">
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {headings.map(heading => (
            <th scope="col" class="govuk-table__header">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">{children}</tbody>
    </table>
  )
}

const Line = ({ cells }: { cells: readonly ComponentChildren[] }) => (
  <tr class="govuk-table__row">
    {cells.map(cell => (
      <td class="govuk-table__cell">{cell}</td>
    ))}
  </tr>
)
