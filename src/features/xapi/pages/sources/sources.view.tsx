import { EmptyState } from '#platform/html/components/index.ts'
import { SummaryList, Table } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatDateTime } from '#platform/i18n/index.ts'
import type { SourceRow } from '../../sources.queries.ts'
import { keyOfSource } from '../../sources.ts'
import { words } from '../../words.ts'
import { xapiPrefix, xapiUrls } from '../../xapi.urls.ts'
import { CopyField } from '../copy-field.tsx'
import { Section, XapiFrame } from '../xapi-frame.tsx'

interface SourcesData {
  readonly working: readonly SourceRow[]
  readonly ended: readonly SourceRow[]
}

type Props = ViewProps<SourcesData>
type Part = { readonly source: SourceRow } & Pick<Props, 'ctx'>

export function SourcesView({ data: { working, ended }, ctx }: Props) {
  const { locale, config } = ctx
  const t = words(locale).sources
  return (
    <XapiFrame
      title={t.title}
      lead={t.lead}
      actions={[{ text: t.make, href: xapiUrls.newSource.href(), primary: true }]}
      locale={locale}
    >
      <CopyField
        name="endpoint"
        label={t.address}
        hint={t.addressHint}
        value={`${config.PUBLIC_URL}${xapiPrefix}/`}
        locale={locale}
      />
      {working.length === 0 ? (
        <EmptyState title={t.none} text={t.noneText} />
      ) : (
        <>
          <h2 class="govuk-heading-m">{t.working}</h2>
          {working.map(source => (
            <Working source={source} ctx={ctx} />
          ))}
        </>
      )}
      {ended.length > 0 && <Ended sources={ended} ctx={ctx} />}
    </XapiFrame>
  )
}

function Working({ source, ctx: { locale, organisation } }: Part) {
  const t = words(locale).sources
  const { scopes, meanings } = words(locale)
  const { id, name, homePage, means } = source
  return (
    <SummaryList
      card={{
        title: { text: name, headingLevel: 3 },
        actions: {
          items: [
            { text: t.details, href: xapiUrls.source.href({ sourceId: id }) },
            { text: t.revoke, href: xapiUrls.revokeSource.href({ sourceId: id }) },
          ],
        },
      }}
      rows={[
        { key: t.key, value: <code>{keyOfSource(organisation.id, id)}</code> },
        { key: t.may, value: source.scopes.map(scope => scopes[scope] ?? scope).join(' · ') },
        {
          key: t.accounts,
          value: homePage && means ? t.accountsAre(homePage, meanings[means] ?? means) : t.noAccounts,
        },
        { key: t.limit, value: source.isLimited ? t.limited : t.unlimited },
        {
          key: t.lastUsed,
          value: source.lastUsedAt ? formatDateTime(locale, source.lastUsedAt, organisation.timeZone) : t.never,
        },
        {
          key: t.made,
          value: t.madeBy(formatDate(locale, source.createdAt, organisation.timeZone), source.createdBy ?? t.byService),
        },
      ]}
    />
  )
}

function Ended({ sources, ctx: { locale, organisation } }: { sources: readonly SourceRow[] } & Pick<Props, 'ctx'>) {
  const t = words(locale).sources
  const day = (date: Date) => formatDate(locale, date, organisation.timeZone)
  return (
    <Section title={t.ended} empty={undefined}>
      <Table
        head={[t.name, t.why, t.lastUsed]}
        firstCellIsHeader
        rows={sources.map(({ id, name, revokedAt, revokedBy, lastUsedAt }) => [
          <a class="govuk-link" href={xapiUrls.source.href({ sourceId: id })}>
            {name}
          </a>,
          revokedAt ? t.revokedOn(day(revokedAt), revokedBy ?? t.byService) : '',
          lastUsedAt ? day(lastUsedAt) : t.never,
        ])}
      />
    </Section>
  )
}
