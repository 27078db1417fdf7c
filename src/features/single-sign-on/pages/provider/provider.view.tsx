import { Button, InsetText, SummaryList, WarningText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatDateTime, formatNumber } from '#platform/i18n/index.ts'
import type { IdentityDomain } from '../../domains.queries.ts'
import type { GroupRole } from '../../group-roles.ts'
import { nameOf, type Provider } from '../../provider.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { type TrialFault, trialFaults } from '../../trial.ts'
import { adminWords } from '../../words.ts'
import { AdminFrame } from '../frame.tsx'

interface ProviderData {
  readonly provider: Provider
  readonly domains: readonly IdentityDomain[]
  readonly groups: readonly GroupRole[]
  readonly people: number
  readonly addresses: Readonly<Record<'callback' | 'backChannel' | 'signedOut' | 'start', string>>
}

type Props = ViewProps<ProviderData>

export function ProviderView(props: Props) {
  const { data, ctx } = props
  const { locale } = ctx
  const t = adminWords(locale).show
  const { provider, addresses } = data
  const since = provider.turnedOnAt && formatDate(locale, provider.turnedOnAt, ctx.organisation.timeZone)
  const address = (text: string) => <code>{text}</code>
  return (
    <>
      <AdminFrame title={nameOf(provider, locale)} lead={since ? t.isOn(since) : t.isOff} locale={locale} />
      <TrialResult {...props} />
      <Buttons {...props} />
      <h2 class="govuk-heading-m">{t.theProvider}</h2>
      <SummaryList
        rows={[
          { key: t.callback, value: address(addresses.callback) },
          { key: t.backChannel, value: address(addresses.backChannel) },
          { key: t.signedOut, value: address(addresses.signedOut) },
          {
            key: t.start,
            value: (
              <>
                {address(addresses.start)}
                <br />
                <span class="govuk-hint">{t.startHint}</span>
              </>
            ),
          },
        ]}
      />
      <Settings {...props} />
      <p class="govuk-body">
        <a class="govuk-link" href={singleSignOnUrls.remove.href({ providerId: provider.id })}>
          {t.remove}
        </a>
      </p>
    </>
  )
}

function TrialResult({ data: { provider }, ctx: { locale, organisation } }: Props) {
  const { show: t, faults } = adminWords(locale)
  const { trial, triedAt } = provider
  if (!trial || !triedAt) return <p class="govuk-body">{t.notTried}</p>
  const when = <span class="govuk-hint">{t.tried(formatDateTime(locale, triedAt, organisation.timeZone))}</span>
  if (!trial.fault)
    return (
      <InsetText>
        <p class="govuk-body">{t.good}</p>
        {when}
      </InsetText>
    )
  const { title, text } = faults[trialFaults.find(name => name === trial.fault) ?? ('not-understood' as TrialFault)]
  return (
    <>
      <WarningText text={title} locale={locale} />
      <p class="govuk-body">
        {text}
        {trial.detail && (
          <>
            {' '}
            <code>{trial.detail}</code>
          </>
        )}
      </p>
      <p class="govuk-body">{when}</p>
    </>
  )
}

function Buttons({ data: { provider }, ctx: { locale } }: Props) {
  const t = adminWords(locale).show
  const { id: providerId, turnedOnAt, triedAt, trial } = provider
  const isGood = trial !== undefined && !trial.fault
  const secondary = 'govuk-button--secondary'
  return (
    <>
      <div class="govuk-button-group">
        <form method="post" action={singleSignOnUrls.tryIt.href({ providerId })}>
          <Button preventDoubleClick text={triedAt ? t.tryAgain : t.tryIt} classes={isGood ? secondary : ''} />
        </form>
        {turnedOnAt ? (
          <form method="post" action={singleSignOnUrls.turnOff.href({ providerId })}>
            <Button preventDoubleClick text={t.turnOff} classes={secondary} />
          </form>
        ) : (
          isGood && (
            <form method="post" action={singleSignOnUrls.turnOn.href({ providerId })}>
              <Button preventDoubleClick text={t.turnOn} />
            </form>
          )
        )}
      </div>
      {isGood && (
        <p class="govuk-body">
          <a class="govuk-link" href={singleSignOnUrls.start.href({ providerId }, { for: 'link' })}>
            {t.linkMine}
          </a>
          {!turnedOnAt && ` – ${t.linkMineText}`}
        </p>
      )}
    </>
  )
}

function Settings({ data: { provider, domains, groups, people }, ctx: { locale } }: Props) {
  const { show: t, roles } = adminWords(locale)
  const { id: providerId } = provider
  const comesIn = [provider.linksByEmail && t.comesInLinks, provider.makesAccounts && t.comesInMakes].filter(
    text => text !== false,
  )
  const change = (href: string, what: string) => ({ items: [{ text: t.change, href, visuallyHiddenText: what }] })
  const settings = singleSignOnUrls.settings.href({ providerId })
  return (
    <>
      <h2 class="govuk-heading-m">{t.settings}</h2>
      <SummaryList
        rows={[
          { key: t.issuer, value: <span>{provider.issuer}</span>, actions: change(settings, t.issuer) },
          { key: t.clientId, value: <span>{provider.clientId}</span>, actions: change(settings, t.clientId) },
          { key: t.clientSecret, value: t.secretKept, actions: change(settings, t.clientSecret) },
          {
            key: t.comesIn,
            value: <Lines of={[t.comesInNone, ...comesIn, ...(provider.vouchesForEmail ? [t.vouches] : [])]} />,
            actions: change(settings, t.comesIn),
          },
          provider.requiredClaim && {
            key: t.required,
            value: <code>{`${provider.requiredClaim} = ${provider.requiredValue}`}</code>,
            actions: change(settings, t.required),
          },
          {
            key: t.domains,
            value: (
              <Lines
                of={domains.map(({ domain, verifiedAt }) => `${domain}: ${verifiedAt ? t.verified : t.waiting}`)}
                none={t.noDomains}
              />
            ),
            actions: change(singleSignOnUrls.domains.href({ providerId }), t.domains),
          },
          {
            key: t.groups,
            value: <Lines of={groups.map(({ group, role }) => `${group}: ${roles.names[role]}`)} none={t.noGroups} />,
            actions: change(singleSignOnUrls.roles.href({ providerId }), t.groups),
          },
          {
            key: t.people,
            value: (
              <a class="govuk-link" href={singleSignOnUrls.people.href({ providerId })}>
                {formatNumber(locale, people)}
                <span class="govuk-visually-hidden"> – {t.people}</span>
              </a>
            ),
          },
        ]}
      />
    </>
  )
}

function Lines({ of, none }: { of: readonly string[]; none?: string }) {
  if (of.length === 0) return <>{none}</>
  return (
    <>
      {of.map((line, index) => (
        <>
          {index > 0 && <br />}
          <span>{line}</span>
        </>
      ))}
    </>
  )
}
