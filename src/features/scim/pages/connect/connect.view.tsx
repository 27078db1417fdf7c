import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { apiUrls } from '#features/api/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { Details, Input, Table } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatDateTime, formatNumber } from '#platform/i18n/index.ts'
import type { ConnectionCounts, ConnectionToken, MeaningfulGroup, Refusal } from '../../connection.queries.ts'
import { scimPrefix, scimUrls } from '../../scim.urls.ts'
import { words } from '../../words.ts'

export interface ConnectData {
  readonly counts: ConnectionCounts
  readonly tokens: readonly ConnectionToken[]
  readonly groups: readonly MeaningfulGroup[]
  readonly refusals: readonly Refusal[]
  readonly mostGroups: number
}

type Props = ViewProps<ConnectData>

export function ConnectView({ data, ctx }: Props) {
  const { locale, config } = ctx
  const t = words(locale).connect
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={[
          { text: t.makeToken, href: apiUrls.newToken.href(), primary: true },
          { text: t.sources, href: peopleUrls.sources.href() },
        ]}
        locale={locale}
        whoCanSee={{ text: words(locale).onlyAdministrators, href: aboutUrls.whoCanSee.href() }}
      />
      <Input
        name="address"
        value={`${config.PUBLIC_URL}${scimPrefix}`}
        label={{ text: t.address, classes: 'govuk-label--m' }}
        hint={t.addressHint}
        attributes={{ readonly: 'readonly' }}
        autocomplete="off"
        spellcheck={false}
        classes="app-code-input"
        locale={locale}
      />
      <Tokens data={data} ctx={ctx} />
      <Counts counts={data.counts} ctx={ctx} />
      <Groups data={data} ctx={ctx} />
      <Refusals data={data} ctx={ctx} />
      <h2 class="govuk-heading-m">{t.how}</h2>
      <Details summaryText={t.howEntra} text={<Steps steps={t.entra} />} />
      <Details summaryText={t.howOkta} text={<Steps steps={t.okta} />} />
    </>
  )
}

const Steps = ({ steps }: { steps: readonly string[] }) => (
  <ol class="govuk-list govuk-list--number">
    {steps.map(step => (
      <li>{step}</li>
    ))}
  </ol>
)

type Part = Pick<Props, 'data' | 'ctx'>

function Tokens({ data: { tokens }, ctx: { locale, organisation } }: Part) {
  const t = words(locale).connect
  return (
    <Section title={t.tokens} empty={tokens.length === 0 ? t.noTokens : undefined}>
      <Table
        head={[t.tokenName, t.lastContact, t.expires]}
        firstCellIsHeader
        rows={tokens.map(({ name, lastUsedAt, expiresAt }) => [
          name,
          lastUsedAt ? formatDateTime(locale, lastUsedAt, organisation.timeZone) : t.never,
          formatDate(locale, expiresAt, organisation.timeZone),
        ])}
      />
    </Section>
  )
}

function Counts({ counts, ctx: { locale } }: { counts: ConnectionCounts } & Pick<Props, 'ctx'>) {
  const t = words(locale).connect
  return (
    <>
      <h2 class="govuk-heading-m">{t.counts}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t.active(counts.active)}</li>
        <li>{t.inactive(counts.inactive)}</li>
        <li>{t.groupCount(counts.groups)}</li>
        {counts.waiting > 0 && <li>{t.waiting(counts.waiting)}</li>}
      </ul>
    </>
  )
}

function Groups({ data: { groups, mostGroups }, ctx: { locale } }: Part) {
  const t = words(locale).connect
  const names: Readonly<Record<string, string>> = words(locale).roles
  return (
    <Section title={t.groups} lead={t.groupsLead} empty={groups.length === 0 ? t.noGroups : undefined}>
      <Table
        head={[t.group, t.members, t.means, { text: <span class="govuk-visually-hidden">{t.change}</span> }]}
        firstCellIsHeader
        rows={groups.map(({ id, name, members, role }) => [
          name,
          formatNumber(locale, members),
          role ? (names[role] ?? role) : t.nothing,
          <a class="govuk-link" href={scimUrls.groupRole.href({ groupId: id })}>
            {t.change}
            <span class="govuk-visually-hidden"> {t.changeWhat(name)}</span>
          </a>,
        ])}
      />
      {groups.length === mostGroups && <p class="govuk-body">{t.showing(mostGroups)}</p>}
    </Section>
  )
}

function Refusals({ data: { refusals }, ctx: { locale, organisation } }: Part) {
  const t = words(locale).connect
  return (
    <Section title={t.refusals} lead={t.refusalsLead} empty={refusals.length === 0 ? t.noRefusals : undefined}>
      <Table
        classes="app-table--stack"
        head={[t.when, t.what, t.about, t.why]}
        rows={refusals.map(({ at, method, resource, about, status, detail }) => [
          formatDateTime(locale, at, organisation.timeZone),
          `${method} ${resource}`,
          about || '–',
          <>
            {formatNumber(locale, status)}: <span lang="en">{detail}</span>
          </>,
        ])}
      />
    </Section>
  )
}

interface SectionProps {
  readonly title: string
  readonly lead?: string
  readonly empty: string | undefined
  readonly children: ComponentChildren
}

const Section = ({ title, lead, empty, children }: SectionProps) => (
  <>
    <h2 class="govuk-heading-m">{title}</h2>
    {lead && <p class="govuk-body">{lead}</p>}
    {empty ? (
      <p class="govuk-body">{empty}</p>
    ) : (
      <section class="app-scroll" tabindex={0} aria-label={title}>
        {children}
      </section>
    )}
  </>
)
