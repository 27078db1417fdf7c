import { Table } from '#platform/html/govuk/index.ts'
import type { Role } from '#platform/http/access.ts'
import type { Context } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { administrationUrls } from '../../administration.urls.ts'
import type { PastGrant } from '../../roles.queries.ts'
import { words } from '../../words.ts'
import { whoGave } from './who-gave.ts'

interface Props {
  readonly history: readonly PastGrant[]
  readonly ctx: Context
}

/** Who was given which role, and who had it taken back, the latest first. */
export function RoleHistory({ history, ctx }: Props) {
  const t = words(ctx.locale).roles
  return (
    <>
      <h2 class="govuk-heading-m">{t.historyTitle}</h2>
      <p class="govuk-body">{history.length > 0 ? t.history : t.historyNone}</p>
      {history.length > 0 && (
        <section class="app-scroll" tabindex={0} aria-label={t.historyTitle}>
          <Table
            head={[t.person, t.role, t.given, t.taken]}
            rows={history.map(grant => historyRow(grant, ctx))}
            firstCellIsHeader
          />
        </section>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={administrationUrls.audit.href({}, { action: 'administration.role-granted' })}>
          {t.more}
        </a>
      </p>
    </>
  )
}

function historyRow(grant: PastGrant, { locale, organisation }: Context) {
  const t = words(locale).roles
  const when = (date: Date) => formatDate(locale, date, organisation.timeZone)
  const giver = whoGave(grant.source, { name: grant.givenBy, group: grant.group }, locale)
  return [
    grant.name,
    t.names[grant.role as Role],
    t.whenBy(when(grant.givenAt), giver),
    grant.takenAt ? t.whenBy(when(grant.takenAt), takerOf(grant, locale)) : endOf(grant, when, locale),
  ]
}

const takerOf = ({ takenBy, takenSource }: PastGrant, locale: Context['locale']) =>
  whoGave(takenSource ?? 'person', { name: takenBy, group: null }, locale)

function endOf({ leftAt }: PastGrant, when: (date: Date) => string, locale: Context['locale']): string {
  const t = words(locale).roles
  return leftAt ? t.whenBy(when(leftAt), t.byLeaving) : t.still
}
