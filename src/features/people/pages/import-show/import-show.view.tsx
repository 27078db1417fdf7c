import { EmptyState, PageHeader, ProgressBar } from '#platform/html/components/index.ts'
import { Button, NotificationBanner } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import type { ImportChanges } from '../../import/import-changes.queries.ts'
import type { StoredImport } from '../../import/stored-import.ts'
import { importPageWords } from '../../import-page-words.ts'
import { peopleUrls } from '../../people.urls.ts'
import { Decisions } from './decisions.view.tsx'
import { PeopleAndUnits } from './people-and-units.view.tsx'
import { Summary } from './summary.view.tsx'

interface ShowData {
  stored: StoredImport
  heading: string
  /** Who joined, changed and left, once it is done. */
  happened: ImportChanges | undefined
  only: { kind: string; page: number }
}

export function ImportShowView({ data, ctx: { locale } }: ViewProps<ShowData>) {
  const { stored, heading } = data
  return (
    <>
      <PageHeader
        title={heading}
        caption={stored.fileName}
        lead={leadOf(stored, locale)}
        locale={locale}
        whoCanSee={{ text: importPageWords(locale).administratorsSee }}
      />
      <Body data={data} locale={locale} />
    </>
  )
}

function leadOf({ state }: StoredImport, locale: Locale): string | undefined {
  const { show } = importPageWords(locale)
  if (state === 'planning') return show.planningLead
  if (state === 'working') return show.workingLead
  if (state === 'done') return show.doneLead
  return state === 'failed' ? show.failedLead : undefined
}

interface PartProps {
  stored: StoredImport
  locale: Locale
}

interface BodyProps {
  data: ShowData
  locale: Locale
}

function Body({ data, locale }: BodyProps) {
  const { stored, happened } = data
  const { show } = importPageWords(locale)
  switch (stored.state) {
    case 'planned':
      return <Planned data={data} locale={locale} />
    case 'planning':
      return <LookAgain stored={stored} locale={locale} />
    case 'working':
      return (
        <>
          <ProgressBar
            id="progress"
            value={stored.peopleDone}
            max={Math.max(stored.peopleInAll, 1)}
            text={show.progress(formatNumber(locale, stored.peopleDone), formatNumber(locale, stored.peopleInAll))}
          />
          <LookAgain stored={stored} locale={locale} />
        </>
      )
    case 'done':
      return (
        <>
          {stored.preview && <Summary preview={stored.preview} isDone locale={locale} />}
          {stored.preview && happened && (
            <PeopleAndUnits preview={{ ...stored.preview, ...happened }} isDone locale={locale} />
          )}
          <p class="govuk-body">
            <a class="govuk-link" href={peopleUrls.directory.href()}>
              {show.directory}
            </a>
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={peopleUrls.units.href()}>
              {show.units_}
            </a>
          </p>
        </>
      )
    case 'mapping':
      return <Button href={peopleUrls.importColumns.href({ importId: stored.id })} text={show.changeColumns} />
    default:
      return <Button href={peopleUrls.imports.href()} text={show.again} />
  }
}

const LookAgain = ({ stored, locale }: PartProps) => (
  <Button
    classes="govuk-button--secondary"
    href={peopleUrls.import.href({ importId: stored.id })}
    text={importPageWords(locale).show.lookAgain}
  />
)

function Planned({ data: { stored, only }, locale }: BodyProps) {
  const { preview } = stored
  const { show } = importPageWords(locale)
  if (!preview) return null
  return (
    <>
      {preview.directoryChanged && (
        <NotificationBanner
          locale={locale}
          html={<p class="govuk-notification-banner__heading">{show.directoryChanged}</p>}
        />
      )}
      {preview.ready && !preview.changesAnything && (
        <EmptyState title={show.nothing} text={show.rows(preview.rowCount)} />
      )}
      <Summary preview={preview} locale={locale} />
      <Decisions stored={stored} preview={preview} only={only} locale={locale} />
      <PeopleAndUnits preview={preview} locale={locale} />
      {preview.ready && preview.changesAnything && (
        <form method="post" action={peopleUrls.confirmImport.href({ importId: stored.id })}>
          <input type="hidden" name="fingerprint" value={preview.fingerprint} />
          <p class="govuk-body">{show.confirmHint}</p>
          <Button text={show.confirm} preventDoubleClick />
        </form>
      )}
      <div class="app-other-ways">
        <a class="govuk-link" href={peopleUrls.importColumns.href({ importId: stored.id })}>
          {show.changeColumns}
        </a>
        <form method="post" action={peopleUrls.giveUpImport.href({ importId: stored.id })}>
          <Button classes="govuk-button--secondary" text={show.giveUp} />
        </form>
      </div>
    </>
  )
}
