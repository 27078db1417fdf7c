import { sayTableFault } from '#platform/csv/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { Button, Details, InsetText, Radios, SummaryList, Table, WarningText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import type { Fault, FaultGroup } from '../../import/faults.ts'
import type { Preview, StoredImport } from '../../import/stored-import.ts'
import { importWords } from '../../import/words.ts'
import { roleProfilesUrls } from '../../role-profiles.urls.ts'
import { words } from '../../words.ts'

export function ImportShowView(props: ViewProps<StoredImport>) {
  const { data: stored, ctx } = props
  const { show } = importWords(ctx.locale)
  return (
    <>
      <PageHeader
        title={show.titles[stored.state]}
        caption={stored.fileName}
        lead={show.leads[stored.state] || undefined}
        whoCanSee={{ text: words(ctx.locale).keepersSee }}
        locale={ctx.locale}
      />
      <Body {...props} />
    </>
  )
}

function Body(props: ViewProps<StoredImport>) {
  const { data: stored, ctx } = props
  const { show } = importWords(ctx.locale)
  const address = { roleProfileImportId: stored.id }
  switch (stored.state) {
    case 'read':
      return stored.preview ? <Read {...props} preview={stored.preview} /> : null
    case 'reading':
    case 'working':
      return (
        <Button classes="govuk-button--secondary" href={roleProfilesUrls.import.href(address)} text={show.lookAgain} />
      )
    case 'columns':
      return <Button href={roleProfilesUrls.importColumns.href(address)} text={show.changeColumns} />
    case 'done':
      return <Button href={roleProfilesUrls.profiles.href()} text={show.seeProfiles} />
    default:
      return <Button href={roleProfilesUrls.imports.href()} text={show.again} />
  }
}

function Read({ data: stored, form, ctx: { locale }, preview }: ViewProps<StoredImport> & { preview: Preview }) {
  const { show } = importWords(locale)
  const address = { roleProfileImportId: stored.id }
  return (
    <>
      {preview.tableFaults.map(fault => (
        <WarningText text={sayTableFault(locale, fault)} />
      ))}
      <Summary preview={preview} locale={locale} />
      <Faults faults={preview.faults} locale={locale} />
      <Differences preview={preview} locale={locale} />
      {preview.ready ? (
        <form method="post" action={roleProfilesUrls.import.href(address)} novalidate>
          <Radios
            name="publish"
            idPrefix="publish"
            fieldset={{ legend: { text: show.publish, classes: 'govuk-fieldset__legend--s' } }}
            value={form.value('publish')}
            items={[
              { value: 'now', text: show.publishNow },
              { value: 'later', text: show.publishLater },
            ]}
            locale={locale}
          />
          <Button text={show.confirm(preview.counts.new + preview.counts.changed)} preventDoubleClick />
        </form>
      ) : (
        <InsetText text={show.nothing} />
      )}
      <div class="app-other-ways">
        {stored.format === 'csv' && (
          <a class="govuk-link" href={roleProfilesUrls.importColumns.href(address)}>
            {show.changeColumns}
          </a>
        )}
        <form method="post" action={roleProfilesUrls.giveUpImport.href(address)}>
          <Button classes="govuk-button--secondary" text={show.giveUp} />
        </form>
      </div>
    </>
  )
}

interface PartProps {
  readonly preview: Preview
  readonly locale: Locale
}

function Summary({ preview, locale }: PartProps) {
  const { show } = importWords(locale)
  return (
    <section>
      <h2 class="govuk-heading-m">{show.summary}</h2>
      <SummaryList
        rows={[
          { key: show.framework, value: preview.framework || '–' },
          ...(['new', 'changed', 'same', 'missing'] as const).map(kind => ({
            key: show.counts[kind],
            value: formatNumber(locale, preview.counts[kind]),
          })),
        ]}
      />
      {preview.replacesDrafts > 0 && <InsetText text={show.replacesDrafts(preview.replacesDrafts)} />}
    </section>
  )
}

function Differences({ preview, locale }: PartProps) {
  const { show } = importWords(locale)
  const { added, changed, missing, counts } = preview
  const more = (all: number, shown: number) =>
    all > shown && <p class="govuk-body">{show.andMore(formatNumber(locale, all - shown))}</p>
  const said = ({ added: more, gone, moved, words: other }: Preview['changed'][number]) =>
    [
      more > 0 && show.change.added(more),
      gone > 0 && show.change.gone(gone),
      moved > 0 && show.change.moved(moved),
      other && show.change.words,
    ]
      .filter(part => part !== false)
      .join(', ')
  return (
    <>
      {changed.length > 0 && (
        <Details open summaryText={`${show.changed} (${formatNumber(locale, counts.changed)})`}>
          <Table rows={changed.map(one => [one.name, said(one)])} firstCellIsHeader />
          {more(counts.changed, changed.length)}
        </Details>
      )}
      {added.length > 0 && (
        <Details summaryText={`${show.added} (${formatNumber(locale, counts.new)})`}>
          <Table rows={added.map(({ name, skills }) => [name, show.skills(skills)])} firstCellIsHeader />
          {more(counts.new, added.length)}
        </Details>
      )}
      {missing.length > 0 && (
        <Details summaryText={`${show.missing} (${formatNumber(locale, counts.missing)})`}>
          <p class="govuk-body">{show.missingText}</p>
          <ul class="govuk-list govuk-list--bullet">
            {missing.map(name => (
              <li>{name}</li>
            ))}
          </ul>
          {more(counts.missing, missing.length)}
        </Details>
      )}
    </>
  )
}

function Faults({ faults, locale }: { faults: readonly FaultGroup[]; locale: Locale }) {
  const { show, faults: named } = importWords(locale)
  return (
    <section>
      <h2 class="govuk-heading-m">{show.faults}</h2>
      {faults.length === 0 && <p class="govuk-body">{show.noFaults}</p>}
      {faults.map(({ kind, count, faults: first }) => (
        <Details
          summaryText={
            <>
              {named[kind][0]} ({formatNumber(locale, count)})
            </>
          }
        >
          <p class="govuk-body">{named[kind][1]}</p>
          <ul class="govuk-list govuk-list--bullet">
            {first.map(fault => (
              <li>{sayFault(fault, locale)}</li>
            ))}
          </ul>
          {count > first.length && <p class="govuk-body">{show.andMore(formatNumber(locale, count - first.length))}</p>}
        </Details>
      ))}
    </section>
  )
}

function sayFault({ line, column, value, expected }: Fault, locale: Locale): string {
  const { show } = importWords(locale)
  return [
    line !== undefined && show.line(formatNumber(locale, line)),
    column && show.column(column),
    value && show.value(value),
    expected && show.expected(expected),
  ]
    .filter(Boolean)
    .join(', ')
}
