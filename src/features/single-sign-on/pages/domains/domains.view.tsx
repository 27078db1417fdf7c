import { Button, Input, SummaryList } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatDateTime } from '#platform/i18n/index.ts'
import type { IdentityDomain } from '../../domains.queries.ts'
import { recordName, recordValue } from '../../domains.ts'
import { nameOf, type Provider } from '../../provider.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { adminWords } from '../../words.ts'
import { AdminFrame } from '../frame.tsx'

interface DomainsData {
  readonly provider: Provider
  readonly domains: readonly IdentityDomain[]
}

type Props = ViewProps<DomainsData>

export function DomainsView({ data: { provider, domains }, form, ctx }: Props) {
  const { locale } = ctx
  const t = adminWords(locale).domains
  return (
    <>
      <AdminFrame title={t.title(nameOf(provider, locale))} lead={t.lead} form={form} locale={locale} />
      {domains.length === 0 && <p class="govuk-body">{t.none}</p>}
      {domains.map(domain => (
        <Domain provider={provider} domain={domain} ctx={ctx} />
      ))}
      <form method="post" action={singleSignOnUrls.domains.href({ providerId: provider.id })} novalidate>
        <Input
          name="domain"
          label={{ text: t.domain, classes: 'govuk-label--m' }}
          hint={t.hint}
          value={form.value('domain')}
          errorMessage={form.error('domain')}
          classes="govuk-!-width-one-half"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          locale={locale}
        />
        <Button preventDoubleClick text={t.submit} />
      </form>
    </>
  )
}

function Domain({ provider, domain, ctx }: { provider: Provider; domain: IdentityDomain; ctx: Props['ctx'] }) {
  const { locale, organisation } = ctx
  const t = adminWords(locale).domains
  const ids = { providerId: provider.id, domainId: domain.id }
  const verified = domain.verifiedAt && formatDate(locale, domain.verifiedAt, organisation.timeZone)
  const looked = domain.checkedAt && t.checked(formatDateTime(locale, domain.checkedAt, organisation.timeZone))
  const answer = domain.answer as keyof typeof t.answers | null
  return (
    <section>
      <h2 class="govuk-heading-m">{domain.domain}</h2>
      <p class="govuk-body">{verified ? t.verified(verified) : t.waiting}</p>
      {!verified && (
        <>
          <p class="govuk-body">{t.record}</p>
          <SummaryList
            rows={[
              { key: t.recordName, value: <code>{recordName(domain.domain)}</code> },
              { key: t.recordType, value: 'TXT' },
              { key: t.recordValue, value: <code>{recordValue(domain.token)}</code> },
            ]}
          />
          {answer && <p class="govuk-body">{[t.answers[answer], looked].filter(Boolean).join(' ')}</p>}
        </>
      )}
      <div class="govuk-button-group">
        {!verified && (
          <form method="post" action={singleSignOnUrls.checkDomain.href(ids)}>
            <Button preventDoubleClick classes="govuk-button--secondary">
              {t.check}
              <span class="govuk-visually-hidden">: {domain.domain}</span>
            </Button>
          </form>
        )}
        <form method="post" action={singleSignOnUrls.removeDomain.href(ids)}>
          <Button preventDoubleClick classes="govuk-button--secondary">
            {t.remove}
            <span class="govuk-visually-hidden">: {domain.domain}</span>
          </Button>
        </form>
      </div>
    </section>
  )
}
