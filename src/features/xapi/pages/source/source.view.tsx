import { Table } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime, formatNumber, type Locale } from '#platform/i18n/index.ts'
import type { Fault, Line, SourceRow, UnknownAgent } from '../../sources.queries.ts'
import { words } from '../../words.ts'
import { xapiUrls } from '../../xapi.urls.ts'
import { tell } from '../told.ts'
import { Section, XapiFrame } from '../xapi-frame.tsx'

interface SourceData {
  readonly source: SourceRow
  readonly lines: readonly Line[]
  readonly unknown: readonly UnknownAgent[]
  readonly faults: readonly Fault[]
}

type Props = ViewProps<SourceData>
type Part = Pick<Props, 'data' | 'ctx'>

export function SourceView({ data, ctx }: Props) {
  const { locale } = ctx
  const { source: t, sources } = words(locale)
  const { source, unknown } = data
  return (
    <XapiFrame
      title={source.name}
      lead={t.lead}
      actions={[
        !source.revokedAt && { text: sources.revoke, href: xapiUrls.revokeSource.href({ sourceId: source.id }) },
      ]}
      locale={locale}
    >
      <Statements data={data} ctx={ctx} />
      <Activities data={data} ctx={ctx} />
      {unknown.length > 0 && <Unknown data={data} ctx={ctx} />}
      <Faults data={data} ctx={ctx} />
    </XapiFrame>
  )
}

function Statements({ data: { lines }, ctx: { locale, organisation } }: Part) {
  const t = words(locale).source
  return (
    <Section title={t.statements} empty={lines.length === 0 ? t.noStatements : undefined}>
      <Table
        head={[t.when, t.verb, t.activity, t.who, t.became]}
        rows={lines.map(line => {
          const { verb, activity } = tell(line, locale)
          return [
            formatDateTime(locale, line.stored, organisation.timeZone),
            verb,
            activity,
            t[line.who],
            became(line, locale),
          ]
        })}
      />
    </Section>
  )
}

function became({ isVoided, isCompletion, isTold }: Line, locale: Locale): string {
  const t = words(locale).source
  if (isVoided) return t.voided
  if (!isCompletion) return t.noted
  return isTold ? t.counted : t.waiting
}

function Activities({ data: { lines }, ctx: { locale } }: Part) {
  const t = words(locale).source
  const finished = new Map(
    lines
      .filter(({ isCompletion, isVoided }) => isCompletion && !isVoided)
      .map(line => tell(line, locale))
      .map(({ activity, activityId }) => [activityId, activity]),
  )
  if (finished.size === 0) return null
  return (
    <Section title={t.activities} lead={t.activitiesLead} empty={undefined}>
      <Table
        head={[t.name, t.address]}
        firstCellIsHeader
        rows={[...finished].map(([id, name]) => [name, <code>{id}</code>])}
      />
    </Section>
  )
}

function Unknown({ data: { unknown }, ctx: { locale, organisation } }: Part) {
  const t = words(locale).source
  return (
    <Section title={t.unknownPeople} lead={t.unknownLead} empty={undefined}>
      <Table
        head={[t.identifier, t.since]}
        rows={unknown.map(({ identifier, firstSeenAt }) => [
          <code>{identifier}</code>,
          formatDateTime(locale, firstSeenAt, organisation.timeZone),
        ])}
      />
    </Section>
  )
}

function Faults({ data: { faults }, ctx: { locale, organisation } }: Part) {
  const t = words(locale).source
  return (
    <Section title={t.faults} lead={t.faultsLead} empty={faults.length === 0 ? t.noFaults : undefined}>
      <Table
        head={[t.when, t.request, t.reason]}
        rows={faults.map(({ at, method, resource, status, detail }) => [
          formatDateTime(locale, at, organisation.timeZone),
          `${method} ${resource}`,
          <>
            {formatNumber(locale, status)}: <span lang="en">{detail}</span>
          </>,
        ])}
      />
    </Section>
  )
}
