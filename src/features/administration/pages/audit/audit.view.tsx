import { EmptyState, FilterBar, FilterSelect, FilterText } from '#platform/html/components/index.ts'
import { Pagination, Table } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import { administrationUrls } from '../../administration.urls.ts'
import type { AuditFilter, AuditRow } from '../../audit.queries.ts'
import { actorOf, detailsOf, subjectOf } from '../../audit-words.ts'
import { words } from '../../words.ts'
import { AdminFrame } from '../admin-frame.tsx'

interface AuditData {
  readonly filter: AuditFilter
  readonly names: Readonly<Record<string, string>>
  readonly actions: readonly string[]
  readonly entries: readonly AuditRow[]
  readonly older: string | undefined
}

export function AuditView({ data, ctx }: ViewProps<AuditData>) {
  const { locale } = ctx
  const t = words(locale).audit
  const { filter, names, actions, entries, older } = data
  const query = { action: filter.action, person: filter.person }
  const href = administrationUrls.audit.href
  return (
    <AdminFrame
      title={t.title}
      lead={t.lead}
      actions={[{ text: t.download, href: administrationUrls.auditFile.href({}, query) }]}
      locale={locale}
    >
      <FilterBar action={href()} clearHref={filter.action || filter.person ? href() : undefined} locale={locale}>
        <FilterSelect
          name="action"
          before={t.show}
          label={t.action}
          items={[{ text: t.allActions, value: '' }, ...actions.map(value => ({ text: names[value] ?? value, value }))]}
          value={filter.action}
        />
        <FilterText name="person" before={t.by} label={t.person} value={filter.person} />
      </FilterBar>
      {entries.length === 0 ? (
        <EmptyState title={t.empty} text={t.emptyText} />
      ) : (
        <Entries entries={entries} names={names} ctx={ctx} />
      )}
      {(older || filter.before) && (
        <Pagination
          previous={filter.before ? { text: t.newest, href: href({}, query) } : undefined}
          next={older ? { text: t.older, href: href({}, { ...query, before: older }) } : undefined}
          locale={locale}
        />
      )}
    </AdminFrame>
  )
}

type EntriesProps = Pick<AuditData, 'entries' | 'names'> & Pick<ViewProps<AuditData>, 'ctx'>

function Entries({ entries, names, ctx: { locale, organisation } }: EntriesProps) {
  const t = words(locale).audit
  return (
    <section class="app-scroll" tabindex={0} aria-label={t.title}>
      <Table
        head={[t.when, t.who, t.what, t.about, t.details]}
        rows={entries.map(entry => [
          formatDateTime(locale, entry.at, organisation.timeZone),
          actorOf(entry, locale),
          names[entry.action] ?? entry.action,
          subjectOf(entry, locale),
          detailsOf(entry, locale),
        ])}
      />
    </section>
  )
}
