import { aboutUrls } from '#features/about/index.ts'
import { EmptyState, PageHeader } from '#platform/html/components/index.ts'
import { Table, Tag } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { type Line, listOwn } from '../../sources.queries.ts'
import { readMoment } from '../../statement/formats.ts'
import { words } from '../../words.ts'
import { xapiUrls } from '../../xapi.urls.ts'
import { tell } from '../told.ts'

const pageSize = 50

interface RecordsData {
  readonly lines: readonly Line[]
  readonly isNewest: boolean
  readonly older: Date | undefined
}

/** What platforms said about the reader. Nobody else can open this. */
export const recordsPage = page(xapiUrls.records, {
  access: signedIn,
  async load({ db, me, query }): Promise<RecordsData> {
    const before = readMoment(query.get('before') ?? undefined)
    const lines = await listOwn(db, me, { before, limit: pageSize + 1 })
    const shown = lines.slice(0, pageSize)
    return { lines: shown, isNewest: !before, older: lines.length > pageSize ? shown.at(-1)?.stored : undefined }
  },
  title: ({ ctx }) => words(ctx.locale).records.title,
  view: RecordsView,
})

function RecordsView({ data: { lines, isNewest, older }, ctx }: ViewProps<RecordsData>) {
  const { locale, organisation } = ctx
  const { records: t, onlyYou } = words(locale)
  const told = lines
    .map(line => ({ ...line, ...tell(line, locale) }))
    .map(line => ({ ...line, at: line.at ?? line.stored }))
    .sort((one, other) => other.at.getTime() - one.at.getTime())
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        locale={locale}
        whoCanSee={{ text: onlyYou, href: aboutUrls.whoCanSee.href() }}
      />
      {lines.length === 0 ? (
        <EmptyState title={t.none} text={t.noneText} />
      ) : (
        <>
          <section class="app-scroll" tabindex={0} aria-label={t.title}>
            <Table
              head={[t.when, t.verb, t.activity, t.source]}
              rows={told.map(({ verb, activity, at, source, isVoided }) => [
                formatDate(locale, at, organisation.timeZone),
                verb,
                <>
                  {activity} {isVoided && <Tag text={t.voided} classes="govuk-tag--grey" />}
                </>,
                source,
              ])}
            />
          </section>
          <p class="govuk-body">
            {older && (
              <a class="govuk-link" href={xapiUrls.records.href({}, { before: older.toISOString() })}>
                {t.older}
              </a>
            )}{' '}
            {!isNewest && (
              <a class="govuk-link" href={xapiUrls.records.href()}>
                {t.newest}
              </a>
            )}
          </p>
          <p class="govuk-body">{t.wrong}</p>
        </>
      )}
    </>
  )
}
