import { Details } from '#platform/html/govuk/index.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { type Fault, type FaultGroup, faultKinds } from '../../exchange/faults.ts'
import { importWords } from '../../import/words.ts'

/** What was noticed, by kind: first what stops the file, each with where it is and what becomes of it. */
export function FaultsView({ faults, locale }: { readonly faults: readonly FaultGroup[]; readonly locale: Locale }) {
  const { show } = importWords(locale)
  const stopping = faults.filter(({ kind }) => faultKinds[kind] === 'stops')
  const warnings = faults.filter(({ kind }) => faultKinds[kind] === 'warning')
  return (
    <section>
      <h2 class="govuk-heading-m">{show.faults}</h2>
      {faults.length === 0 && <p class="govuk-body">{show.noFaults}</p>}
      {stopping.length > 0 && <h3 class="govuk-heading-s">{show.stops}</h3>}
      {stopping.map(group => (
        <Group group={group} isOpen locale={locale} />
      ))}
      {warnings.length > 0 && <h3 class="govuk-heading-s">{show.warnings}</h3>}
      {warnings.map(group => (
        <Group group={group} locale={locale} />
      ))}
    </section>
  )
}

function Group({ group, isOpen = false, locale }: { group: FaultGroup; isOpen?: boolean; locale: Locale }) {
  const { show, faults } = importWords(locale)
  const [what, outcome] = faults[group.kind]
  const left = group.count - group.faults.length
  return (
    <Details
      open={isOpen}
      summaryText={
        <>
          {what} ({formatNumber(locale, group.count)})
        </>
      }
    >
      <p class="govuk-body">{outcome}</p>
      <ul class="govuk-list govuk-list--bullet">
        {group.faults.map(fault => (
          <li>
            {whereIs(fault, locale)}
            {fault.value && (
              <>
                {': '}
                <bdi class="app-address">{fault.value}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
      {left > 0 && <p class="govuk-body">{show.andMore(formatNumber(locale, left))}</p>}
    </Details>
  )
}

function whereIs({ line, column, item }: Fault, locale: Locale): string {
  const { show } = importWords(locale)
  const parts = [
    line === undefined ? '' : show.line(formatNumber(locale, line)),
    column ? show.column(column) : '',
    item ? show.item(item) : '',
  ]
  return parts.filter(Boolean).join(', ') || show.summary
}
