import { peopleUrls } from '#features/people/index.ts'
import { Table } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatNumber } from '#platform/i18n/index.ts'
import { administrationUrls } from '../../administration.urls.ts'
import type { HeldRole, PastGrant, RoleGrant } from '../../roles.queries.ts'
import { words } from '../../words.ts'
import { AdminFrame } from '../admin-frame.tsx'
import { RoleHistory } from './role-history.tsx'
import { whoGave } from './who-gave.ts'

type Props = ViewProps<{ readonly held: readonly HeldRole[]; readonly history: readonly PastGrant[] }>

export function RolesView({ data, ctx }: Props) {
  const t = words(ctx.locale).roles
  return (
    <AdminFrame
      title={t.title}
      lead={t.lead}
      actions={[{ text: t.give, href: administrationUrls.grantRole.href(), primary: true }]}
      locale={ctx.locale}
    >
      {data.held.map(held => (
        <Role held={held} ctx={ctx} />
      ))}
      <h2 class="govuk-heading-m">{t.managers}</h2>
      <p class="govuk-body">{t.managersCan}</p>
      <h2 class="govuk-heading-m">{t.everybody}</h2>
      <p class="govuk-body">{t.everybodyCan}</p>
      <RoleHistory history={data.history} ctx={ctx} />
    </AdminFrame>
  )
}

function Role({ held, ctx }: { held: HeldRole; ctx: Props['ctx'] }) {
  const { locale } = ctx
  const t = words(locale).roles
  const shown = held.grants.length
  return (
    <>
      <h2 class="govuk-heading-m">
        {t.names[held.role]} {held.total > 0 && `(${formatNumber(locale, held.total)})`}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {t.can[held.role].map(can => (
          <li>{can}</li>
        ))}
      </ul>
      {shown === 0 ? (
        <p class="govuk-body">{t.nobody}</p>
      ) : (
        <section class="app-scroll" tabindex={0} aria-label={t.names[held.role]}>
          <Table
            head={[
              t.person,
              t.unit,
              t.since,
              t.givenBy,
              { text: <span class="govuk-visually-hidden">{t.action}</span> },
            ]}
            rows={held.grants.map(grant => grantRow(grant, ctx))}
            firstCellIsHeader
          />
        </section>
      )}
      {shown < held.total && (
        <p class="govuk-body">{t.showing(formatNumber(locale, shown), formatNumber(locale, held.total))}</p>
      )}
    </>
  )
}

function grantRow(grant: RoleGrant, { locale, organisation }: Props['ctx']) {
  const t = words(locale).roles
  return [
    <a class="govuk-link" href={peopleUrls.person.href({ personId: grant.personId })}>
      {grant.name}
    </a>,
    grant.unit ?? '–',
    formatDate(locale, grant.since, organisation.timeZone),
    whoGave(grant.source, { name: grant.grantedBy, group: grant.group }, locale),
    <a class="govuk-link" href={administrationUrls.revokeRole.href({ grantId: grant.id })}>
      {t.take}
      <span class="govuk-visually-hidden"> {t.takeFrom(t.names[grant.role], grant.name)}</span>
    </a>,
  ]
}
