import { sayTableFault } from '#platform/csv/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { Button, Details, InsetText, SummaryList, WarningText } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { FaultGroup } from '../../import/faults.ts'
import { courseImportJobs } from '../../import/import.jobs.ts'
import { courseImports, type Preview, type StoredImport } from '../../import/stored-import.ts'
import { importWords } from '../../import/words.ts'
import { keepsCatalogue } from '../../keeps.ts'
import { learningUrls } from '../../learning.urls.ts'
import { words } from '../../words.ts'
import { toCatalogue, toImports } from '../crumbs.ts'

const backTo = ({ id }: StoredImport) => redirect(learningUrls.import.href({ learningImportId: id }))
const changes = ({ counts }: Preview) => counts.new + counts.changed

/** One import: what would come in, then how far it is. */
export const importShowPage = page(learningUrls.import, {
  access: meets(keepsCatalogue),
  load: ({ db, params }) => courseImports.get(db, params.learningImportId),
  title: ({ data, ctx }) => importWords(ctx.locale).show.titles[data.state],
  breadcrumbs: ({ ctx }) => [toCatalogue(ctx.locale), toImports(ctx.locale)],
  refreshAfter: ({ data: { state } }) => (state === 'reading' || state === 'working' ? 2 : undefined),
  view: ShowView,
  async submit({ tx, me, params, locale, now }) {
    const stored = await courseImports.hold(tx, params.learningImportId)
    if (stored.state === 'working' || stored.state === 'done') return backTo(stored)
    const isReady = stored.state === 'read' && stored.preview && changes(stored.preview) > 0
    if (!isReady) return backTo(stored).saying(importWords(locale).show.moved)
    await courseImports.change(tx, stored.id, { confirmedAt: now, confirmedBy: me.id })
    await enqueue(
      tx,
      courseImportJobs.carryOutImport,
      { importId: stored.id },
      { actorId: me.id, key: `courses:${stored.id}` },
    )
    return backTo(stored)
  },
})

/** Lets go of an import that is not under way; the file is deleted. */
export const giveUpImport = action(learningUrls.giveUpImport, {
  access: meets(keepsCatalogue),
  load: () => undefined,
  async submit({ tx, params, locale, now }) {
    const stored = await courseImports.hold(tx, params.learningImportId)
    const text = importWords(locale).show
    if (stored.state === 'working' || stored.state === 'done') return backTo(stored).saying(text.tooLate)
    if (stored.state !== 'given-up') await courseImports.change(tx, stored.id, { givenUpAt: now, preview: null })
    return redirect(learningUrls.imports.href()).saying(text.gaveUp)
  },
})

function ShowView({ data: stored, ctx: { locale } }: ViewProps<StoredImport>) {
  const { show } = importWords(locale)
  return (
    <>
      <PageHeader
        title={show.titles[stored.state]}
        caption={<bdi>{stored.fileName}</bdi>}
        lead={show.leads[stored.state] || undefined}
        whoCanSee={{ text: words(locale).keepersSee }}
        locale={locale}
      />
      <Body stored={stored} locale={locale} />
    </>
  )
}

interface PartProps {
  readonly stored: StoredImport
  readonly locale: Locale
}

function Body({ stored, locale }: PartProps) {
  const { show } = importWords(locale)
  const address = { learningImportId: stored.id }
  switch (stored.state) {
    case 'read':
      return stored.preview ? <Read stored={stored} preview={stored.preview} locale={locale} /> : null
    case 'reading':
    case 'working':
      return <Button classes="govuk-button--secondary" href={learningUrls.import.href(address)} text={show.lookAgain} />
    case 'columns':
      return <Button href={learningUrls.importColumns.href(address)} text={show.change} />
    case 'done':
      return <Button href={learningUrls.catalogue.href({}, { sort: 'newest' })} text={show.see} />
    default:
      return <Button href={learningUrls.imports.href()} text={show.again} />
  }
}

function Read({ stored, preview, locale }: PartProps & { readonly preview: Preview }) {
  const { show } = importWords(locale)
  const address = { learningImportId: stored.id }
  const list = (title: string, all: number, titles: readonly string[], text?: string) =>
    titles.length > 0 && (
      <Details summaryText={`${title} (${formatNumber(locale, all)})`}>
        {text && <p class="govuk-body">{text}</p>}
        <ul class="govuk-list govuk-list--bullet">
          {titles.map(one => (
            <li>
              <bdi>{one}</bdi>
            </li>
          ))}
        </ul>
        {all > titles.length && <p class="govuk-body">{show.andMore(formatNumber(locale, all - titles.length))}</p>}
      </Details>
    )
  const { counts } = preview
  return (
    <>
      {preview.tableFaults.map(fault => (
        <WarningText text={sayTableFault(locale, fault)} />
      ))}
      <SummaryList
        rows={(['new', 'changed', 'same', 'missing'] as const).map(kind => ({
          key: show.counts[kind],
          value: formatNumber(locale, counts[kind]),
        }))}
      />
      {list(show.counts.new, counts.new, preview.added)}
      {list(show.counts.changed, counts.changed, preview.changed)}
      {list(show.counts.missing, counts.missing, preview.missing, show.missingText)}
      <Faults faults={preview.faults} locale={locale} />
      {changes(preview) > 0 ? (
        <form method="post" action={learningUrls.import.href(address)}>
          <Button text={show.confirm(changes(preview))} preventDoubleClick />
        </form>
      ) : (
        <InsetText text={show.nothing} />
      )}
      <div class="app-other-ways">
        <a class="govuk-link" href={learningUrls.importColumns.href(address)}>
          {show.change}
        </a>
        <form method="post" action={learningUrls.giveUpImport.href(address)}>
          <Button classes="govuk-button--secondary" text={show.giveUp} />
        </form>
      </div>
    </>
  )
}

function Faults({ faults, locale }: { readonly faults: readonly FaultGroup[]; readonly locale: Locale }) {
  const { show, faults: named } = importWords(locale)
  return (
    <section>
      <h2 class="govuk-heading-m">{show.faults}</h2>
      {faults.length === 0 && <p class="govuk-body">{show.noFaults}</p>}
      {faults.map(({ kind, count, faults: first }) => (
        <Details summaryText={`${named[kind][0]} (${formatNumber(locale, count)})`}>
          <p class="govuk-body">{named[kind][1]}</p>
          <ul class="govuk-list govuk-list--bullet">
            {first.map(({ line, value }) => (
              <li>
                {show.line(formatNumber(locale, line))}
                {value && (
                  <>
                    : <bdi>{value}</bdi>
                  </>
                )}
              </li>
            ))}
          </ul>
          {count > first.length && <p class="govuk-body">{show.andMore(formatNumber(locale, count - first.length))}</p>}
        </Details>
      ))}
    </section>
  )
}
